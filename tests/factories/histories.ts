import fc from 'fast-check'
import { v7 } from 'uuid'
import type { Attributes } from '@/core/feedback/segment'
import type { HeatFilters } from '@/core/heat/filters'
import { type Instrument, instruments, scales } from '@/core/heat/instruments'
import type { NewResponse } from '@/server/feedback/response-columns'
import { customerId } from '@/server/feedback/response-id'
import { addResponses } from '@/server/feedback/write/add-responses'
import { deleteImportBlocks } from '@/server/feedback/write/delete-block'
import { reassign } from '@/server/feedback/write/reassign'
import type { Place } from '@/server/feedback/write-responses'
import type { Services } from '@/server/services'
import { countAllSummed, makeImport, writeAll } from './blocks'

export const days = ['2025-01-31', '2025-02-01', '2025-02-28', '2025-12-31']
export const channels = ['', 'web', 'store']
const classes = ['eco', 'business', 'first']

type Answer = {
  touchpoint: number
  instrument: Instrument
  value: number
  day: string
  channel: string
  source: string
  customer: string | null
  own: Attributes
  said: Attributes
}

export type Step =
  | { do: 'send'; answers: Answer[] }
  /** Counted at once, or when all has happened. */
  | { do: 'import'; answers: Answer[]; counted: boolean }
  | { do: 'undo'; which: number }
  | { do: 'reassign'; every: number; to: number }

const attributes: fc.Arbitrary<Attributes> = fc
  .record(
    {
      class: fc.constantFrom(...classes),
      age: fc.integer({ min: 18, max: 21 }),
      vip: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((some) => ({ ...some }))

const answer: fc.Arbitrary<Answer> = fc
  .record({
    touchpoint: fc.nat(3),
    instrument: fc.constantFrom(...instruments),
    step: fc.double({ min: 0, max: 1, noNaN: true }),
    day: fc.constantFrom(...days),
    channel: fc.constantFrom(...channels),
    source: fc.constantFrom('desk', 'app'),
    customer: fc.constantFrom(null, 'A', 'B', 'C'),
    own: attributes,
    said: attributes,
  })
  .map(({ step, ...rest }) => {
    const { min, max, whole } = scales[rest.instrument]
    const value = min + step * (max - min)
    return { ...rest, value: whole ? Math.round(value) : Math.round(value * 10) / 10 }
  })

const answers = fc.array(answer, { minLength: 1, maxLength: 12 })

/** What happens to the feedback of a journey with three touchpoints; the fourth is the inbox. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.oneof(
        fc.record({ do: fc.constant('send' as const), answers }),
        fc.record({ do: fc.constant('import' as const), answers, counted: fc.boolean() }),
      ),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(1) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('reassign' as const),
        every: fc.integer({ min: 1, max: 3 }),
        to: fc.nat(3),
      }),
    },
  ),
  { minLength: 1, maxLength: 4 },
)

const condition = fc.oneof(
  fc.record({
    is: fc.constant('one-of' as const),
    key: fc.constantFrom('class', 'vip'),
    values: fc.uniqueArray(fc.constantFrom(...classes, 'true'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    is: fc.constant('between' as const),
    key: fc.constant('age'),
    min: fc.constantFrom(null, 19),
    max: fc.constantFrom(null, 20),
  }),
  fc.record({ is: fc.constant('missing' as const), key: fc.constantFrom('class', 'age', 'none') }),
)

const optional = { requiredKeys: [] }
export const conditions = fc.uniqueArray(condition, {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 2,
})
export const filters: fc.Arbitrary<HeatFilters> = fc
  .record(
    {
      from: fc.constantFrom(...days),
      to: fc.constantFrom(...days),
      channels: fc.subarray(['', 'web', 'own']),
      sources: fc.subarray(['desk', 'app']),
      instruments: fc.subarray([...instruments]),
      attributes: conditions,
    },
    optional,
  )
  .map((some) => ({ ...some }))

/**
 * Lets a history happen; the ids of the journey's touchpoints come in their order.
 * @param after is called after each step but the last
 */
export async function live(
  services: Services,
  place: Place,
  touchpointIds: readonly string[],
  history: readonly Step[],
  after: () => Promise<void> = async () => {},
): Promise<void> {
  const { pool, db } = services
  const imports: string[] = []
  const uncounted: (() => Promise<void>)[] = []
  for (const [index, step] of history.entries()) {
    if (index > 0) await after()
    if (step.do === 'undo') {
      const [importId] = imports.splice(step.which, 1)
      if (importId) await deleteImportBlocks(pool, place, importId, 5)
    } else if (step.do === 'reassign') {
      const rows = await db.response.findMany({ where: place, orderBy: { id: 'asc' } })
      const chosen = rows.filter((_, index) => index % step.every === 0)
      const touchpointId = touchpointIds[step.to] ?? null
      const changes = chosen.map(({ id }) => ({ id, touchpointId, by: 'manual' as const }))
      await reassign(pool, place, changes)
    } else {
      const responses = step.answers.map((one) => responseOf(one, place, touchpointIds))
      if (step.do === 'send') {
        await addResponses(pool, place, responses)
        continue
      }
      const { importId, count } = await importThem(services, place, responses)
      imports.push(importId)
      if (step.counted) await count()
      else uncounted.push(count)
    }
  }
  for (const count of uncounted) await count()
}

function responseOf(
  { touchpoint, own, said, customer, day, ...rest }: Answer,
  { workspaceId, journeyId }: Place,
  touchpointIds: readonly string[],
): NewResponse {
  const name = customer && `${journeyId} ${customer}`
  return {
    ...rest,
    id: v7(),
    touchpointId: touchpointIds[touchpoint] ?? null,
    verbatim: null,
    customer: name,
    customerId: name && customerId(workspaceId, name),
    attributes: own,
    customerAttributes: said,
    at: Date.parse(`${day}T23:59:59Z`),
  }
}

async function importThem(
  services: Services,
  place: Place,
  responses: readonly NewResponse[],
): Promise<{ importId: string; count: () => Promise<void> }> {
  const importId = await makeImport(services, place)
  const { summed } = await writeAll(services, place, importId, responses)
  await services.db.import.updateMany({ where: { id: importId }, data: { state: 'done' } })
  return { importId, count: () => countAllSummed(services, place, importId, summed) }
}
