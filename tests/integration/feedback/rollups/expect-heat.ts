import { expect } from 'vitest'
import { type Instrument, instruments } from '@/core/heat/instruments'
import type { InstrumentScore } from '@/core/heat/scores'
import type { FeedbackPlace } from '@/tests/factories/feedback'
import { type Answer, titles } from './answers'
import { isBad, painOf } from './plain-rules'
import { comparable } from './recount'

/** What can be known without reading the journey into memory: what filters can be set to … */
export async function expectFacets(
  { caller, journeyId }: FeedbackPlace,
  answers: readonly Answer[],
) {
  const there = answers.map(({ day }) => day).sort()
  const facets = await caller.heat.facets({ journeyId })
  expect(facets).toMatchObject({
    firstDay: there[0] ?? null,
    lastDay: there.at(-1) ?? null,
    n: there.length,
    instruments: instruments.flatMap((instrument) => {
      const n = answers.filter((one) => one.instrument === instrument).length
      return n > 0 ? [{ instrument, n }] : []
    }),
    channels: [...new Set(answers.map(({ channel }) => channel))].filter(Boolean).sort(),
  })
  return facets
}

/** … and its touchpoints by whole months. */
export async function expectFebruary(
  { caller, journeyId }: FeedbackPlace,
  answers: readonly Answer[],
) {
  const filters = {
    from: '2025-02-01',
    to: '2025-02-28',
    instruments: ['csat', 'nps'] as Instrument[],
  }
  const { places } = await caller.heat.ranking({ journeyId, filters })
  const found = places.map(({ title, n, negative }) => [title, n, negative])
  const kept = answers.filter(
    ({ day, instrument }) => day.startsWith('2025-02') && filters.instruments.includes(instrument),
  )
  const expected = titles.flatMap((title) => {
    const own = kept.filter((one) => one.title === title)
    const bad = own.filter((one) => isBad(one.instrument, one.value))
    return own.length === 0 ? [] : [[title, own.length, bad.length]]
  })
  expect(comparable([{ places: found.sort() }])).toEqual(comparable([{ places: expected.sort() }]))
}

/** Heat and scores as a straightforward computation from the answers has them. */
export async function expectHeat(
  place: FeedbackPlace,
  answers: readonly Answer[],
  filters: { from?: string; to?: string; channels?: string[] },
) {
  const kept = answers.filter(({ instrument }) => instrument !== 'importance')
  const heat = await place.caller.heat.map({ journeyId: place.journeyId, filters })
  const p0 =
    kept.length === 0
      ? 0
      : kept.filter((one) => isBad(one.instrument, one.value)).length / kept.length
  expect(heat.n).toBe(kept.length)
  expect(heat.p0).toBeCloseTo(p0, 12)
  for (const title of titles) {
    const of = answers.filter((one) => one.title === title)
    const own = kept.filter((one) => one.title === title)
    const bad = own.filter((one) => isBad(one.instrument, one.value))
    const pains = bad.map((one) => painOf(one.instrument, one.value))
    const s = bad.length === 0 ? 0 : pains.reduce((a, b) => a + b, 0) / bad.length
    const [n, k, z] = [own.length, bad.length, 1.96]
    const middle = n === 0 ? 0.5 : (k + z ** 2 / 2) / (n + z ** 2)
    const half = n === 0 ? 0.5 : (z / (n + z ** 2)) * Math.sqrt((k * (n - k)) / n + z ** 2 / 4)
    const touchpointId = place.map.touchpoints[title] as string
    const found = heat.touchpoints.find((one) => one.touchpointId === touchpointId)
    const { journeyId } = place
    const { touchpoint, ...basis } = await place.caller.heat.touchpoint({
      journeyId,
      touchpointId,
      filters,
    })
    expectScores(touchpoint.instruments, of)
    const { scores, ...same } = found ?? { scores: -1 }
    expect(touchpoint).toMatchObject({ title, ...same })
    expect(touchpoint.instruments).toHaveLength(scores)
    expect(heat).toMatchObject(basis)
    expect(found).toMatchObject({ n, negative: k, state: n === 0 ? 'none' : n < 5 ? 'few' : 'ok' })
    expect(found?.heat).toBeCloseTo(((k + 10 * p0) / (n + 10)) * s, 9)
    expect(found?.interval[0]).toBeCloseTo(Math.max(0, middle - half) * s, 9)
    expect(found?.interval[1]).toBeCloseTo(Math.min(1, middle + half) * s, 9)
    expect(found?.surelyPainful).toBe(n > 0 && Math.max(0, middle - half) > p0 + 1e-12)
  }
}

/** Of each instrument that was used, n, negatives and mean in its own units. */
function expectScores(scores: readonly InstrumentScore[], answers: readonly Answer[]) {
  const used = instruments.filter((name) => answers.some(({ instrument }) => instrument === name))
  expect(scores.map(({ instrument }) => instrument)).toEqual(used)
  for (const { instrument, n, negative, mean } of scores) {
    const values = answers.filter((one) => one.instrument === instrument).map(({ value }) => value)
    expect(n).toBe(values.length)
    expect(negative).toBe(values.filter((value) => isBad(instrument, value)).length)
    expect(mean.value).toBeCloseTo(values.reduce((a, b) => a + b, 0) / n, 9)
  }
}
