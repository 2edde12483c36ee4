import fc from 'fast-check'
import { expect } from 'vitest'
import { scales } from '@/core/heat/instruments'
import { ingestResponses } from '@/server/feedback/ingest'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile } from '@/tests/factories/feedback'
import { type Answer, answer } from './answers'

/** What happens to a journey's feedback. */
export type Step = { do: 'send' | 'import'; answers: Answer[] } | { do: 'undo'; which: number }
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('send' as const, 'import' as const),
    answers: fc.array(answer, { minLength: 1, maxLength: 25 }),
  }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(3) }),
)

/** What should be there: each answer under the key that makes it one, with the import it came by. */
export type Model = Map<string, Answer & { importId: string | null }>

/** Makes a step happen, and notes in the model what should be there behind it. */
export async function take(
  services: Services,
  place: FeedbackPlace,
  one: Step,
  { model, imports }: { model: Model; imports: string[] },
) {
  if (one.do === 'undo') {
    const importId = imports.splice(one.which, 1)[0]
    if (!importId) return
    await place.caller.feedback.undoImport({ journeyId: place.journeyId, importId })
    await services.imports.settled()
    for (const [key, kept] of model) if (kept.importId === importId) model.delete(key)
    return
  }
  const importId =
    one.do === 'send'
      ? await send(services, place, one.answers)
      : await load(services, place, one.answers)
  if (importId) imports.push(importId)
  for (const given of one.answers) {
    const key = `${one.do} ${given.key} ${one.do === 'import' ? given.title : ''}`
    // On these scales 0 means "not answered" in a file.
    if (one.do === 'import' && given.value === 0 && scales[given.instrument].zeroIsSkipped) continue
    if (!model.has(key)) model.set(key, { ...given, importId })
  }
}

async function send(
  services: Services,
  place: FeedbackPlace,
  answers: readonly Answer[],
): Promise<null> {
  const rows = answers.map(({ key, title, instrument, value, day, channel }) => ({
    touchpoint: title,
    instrument,
    value,
    channel,
    externalId: `sent ${key}`,
    at: `${day}T23:59:59Z`,
  }))
  await ingestResponses(services, place.place, rows)
  return null
}

async function load(
  services: Services,
  place: FeedbackPlace,
  answers: readonly Answer[],
): Promise<string> {
  const lines = answers.map(({ key, title, instrument, value, day, channel }) =>
    [key, title, instrument, value, `${day}T00:00:00Z`, channel].join(','),
  )
  const body = ['response id,touchpoint,instrument,value,date,channel', ...lines].join('\n')
  const done = await importFile(services, place, { body })
  expect(done).toMatchObject({ state: 'done', rejected: 0 })
  return done.importId
}
