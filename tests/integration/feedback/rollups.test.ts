import fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { type Instrument, instruments, scales } from '@/core/heat/instruments'
import type { InstrumentScore } from '@/core/heat/scores'
import { ingestResponses } from '@/server/feedback/ingest'
import type { NewResponse } from '@/server/feedback/response-columns'
import { addResponses } from '@/server/feedback/write/add-responses'
import { reassign } from '@/server/feedback/write/reassign'
import type { Services } from '@/server/services'
import { type FeedbackPlace, importFile, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const titles = ['Search', 'Basket', 'Payment']
const days = ['2025-01-31', '2025-02-01', '2025-02-28', '2025-12-31']

type Answer = {
  key: number
  title: string
  instrument: Instrument
  value: number
  day: string
  channel: string
}

const answer: fc.Arbitrary<Answer> = fc
  .record({
    key: fc.nat(12),
    title: fc.constantFrom(...titles),
    instrument: fc.constantFrom(...instruments),
    step: fc.double({ min: 0, max: 1, noNaN: true }),
    day: fc.constantFrom(...days),
    channel: fc.constantFrom('', 'web', 'store'),
  })
  .map(({ step, ...rest }) => {
    const { min, max, whole } = scales[rest.instrument]
    const value = min + step * (max - min)
    return { ...rest, value: whole ? Math.round(value) : Math.round(value * 10) / 10 }
  })

type Step = { do: 'send' | 'import'; answers: Answer[] } | { do: 'undo'; which: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('send' as const, 'import' as const),
    answers: fc.array(answer, { minLength: 1, maxLength: 25 }),
  }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(3) }),
)

/** What should be there: each answer under the key that makes it one, with the import it came by. */
type Model = Map<string, Answer & { importId: string | null }>

test('after any history the rollups equal a recount, and heat a straightforward computation', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (history) => {
      const place = await makeFeedbackPlace(services, titles)
      const model: Model = new Map()
      const imports: string[] = []
      for (const one of history) await take(one, place, model, imports)
      expect(await rollups(place)).toEqual(await recount(place))
      await expectBlock(place)
      const facets = await expectFacets(place, [...model.values()])
      await expectFebruary(place, [...model.values()])
      expect(services.columns.holds(place.place)).toBe(false)
      await expectHeat(place, [...model.values()], {})
      const later = [...model.values()].filter(
        ({ day }) => day >= '2025-02-01' && day <= '2025-12-30',
      )
      await expectHeat(place, later, { from: '2025-02-01', to: '2025-12-30' })
      expect(services.columns.holds(place.place)).toBe(true)
      expect(await place.caller.heat.facets({ journeyId: place.journeyId })).toEqual(facets)
      const inStore = [...model.values()].filter(({ channel }) => channel === 'store')
      await expectHeat(place, inStore, { channels: ['store'] })
    }),
    { numRuns: 8, seed: 20_250_131 },
  )
})

async function take(one: Step, place: FeedbackPlace, model: Model, imports: string[]) {
  if (one.do === 'undo') {
    const importId = imports.splice(one.which, 1)[0]
    if (!importId) return
    await place.caller.feedback.undoImport({ journeyId: place.journeyId, importId })
    await services.imports.settled()
    for (const [key, kept] of model) if (kept.importId === importId) model.delete(key)
    return
  }
  const importId =
    one.do === 'send' ? await send(one.answers, place) : await load(one.answers, place)
  if (importId) imports.push(importId)
  for (const given of one.answers) {
    const key = `${one.do} ${given.key} ${one.do === 'import' ? given.title : ''}`
    // On these scales 0 means "not answered" in a file.
    if (one.do === 'import' && given.value === 0 && scales[given.instrument].zeroIsSkipped) continue
    if (!model.has(key)) model.set(key, { ...given, importId })
  }
}

async function send(answers: readonly Answer[], place: FeedbackPlace): Promise<null> {
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

async function load(answers: readonly Answer[], place: FeedbackPlace): Promise<string> {
  const lines = answers.map(({ key, title, instrument, value, day, channel }) =>
    [key, title, instrument, value, `${day}T00:00:00Z`, channel].join(','),
  )
  const body = ['response id,touchpoint,instrument,value,date,channel', ...lines].join('\n')
  const done = await importFile(services, place, { body })
  expect(done).toMatchObject({ state: 'done', rejected: 0 })
  return done.importId
}

/** Every block knows how many responses it has, and between which days. */
async function expectBlock({ workspaceId, journeyId }: FeedbackPlace) {
  const where = { workspaceId, journeyId }
  const responses = await services.db.response.findMany({ where })
  const blocks = await services.db.responseBlock.findMany({ where })
  const clock = await services.db.feedbackClock.findFirst({ where })
  expect(blocks.reduce((sum, { n }) => sum + n, 0)).toBe(responses.length)
  for (const { block, n, version, firstDay, lastDay } of blocks) {
    const own = responses.filter((response) => response.block === block)
    expect(own).toHaveLength(n)
    const times = own.map(({ at }) => at.getTime())
    expect(firstDay?.getTime()).toBeLessThanOrEqual(Math.min(...times))
    expect(lastDay?.getTime()).toBeGreaterThan(Math.max(...times) - 86_400_000)
    expect(clock?.version).toBeGreaterThanOrEqual(version)
  }
}

/** What can be known without reading the journey into memory: what filters can be set to … */
async function expectFacets({ caller, journeyId }: FeedbackPlace, answers: readonly Answer[]) {
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
async function expectFebruary({ caller, journeyId }: FeedbackPlace, answers: readonly Answer[]) {
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

const comparable = (rows: Record<string, unknown>[]) =>
  rows.map((row) => JSON.stringify(row)).sort()

async function rollups({ workspaceId, journeyId }: FeedbackPlace) {
  const rows = await services.db.heatRollup.findMany({ where: { workspaceId, journeyId } })
  return comparable(
    rows.map(({ grain, bucket, touchpointId, channel, source, instrument, ...counts }) => ({
      key: [grain, bucket.toISOString().slice(0, 10), touchpointId, channel, source, instrument],
      n: counts.n,
      negative: counts.negative,
      pain: Number(counts.painNegative),
      best: counts.best,
      sum: Number(counts.valueSum),
      squares: Number(counts.valueSquares),
    })),
  )
}

/** The counts once more from the responses, by rules written down here a second time. */
async function recount({ workspaceId, journeyId }: FeedbackPlace) {
  const rows = await services.db.response.findMany({ where: { workspaceId, journeyId } })
  const sums = new Map<string, number[]>()
  for (const { touchpointId, channel, source, instrument, value, at } of rows) {
    if (touchpointId === null) continue
    const day = at.toISOString().slice(0, 10)
    const hundredths = Math.round(value * 100)
    const negative = isBad(instrument, value) ? 1 : 0
    const counts = [
      1,
      negative,
      negative * Math.round(painOf(instrument, value) * 6000),
      isTop(instrument, value) ? 1 : 0,
      hundredths,
      hundredths ** 2,
    ]
    const keys = [
      ['all', '1970-01-01', touchpointId, channel, source, instrument],
      ['month', `${day.slice(0, 7)}-01`, touchpointId, '', '', instrument],
    ]
    for (const key of keys.map((parts) => JSON.stringify(parts))) {
      const before = sums.get(key) ?? [0, 0, 0, 0, 0, 0]
      sums.set(
        key,
        before.map((sum, index) => sum + (counts[index] as number)),
      )
    }
  }
  return comparable(
    [...sums].map(([key, [n, negative, pain, best, sum, squares]]) => ({
      key: JSON.parse(key),
      n,
      negative,
      pain,
      best,
      sum,
      squares,
    })),
  )
}

function painOf(instrument: Instrument, v: number): number {
  switch (instrument) {
    case 'nps':
      return (10 - v) / 10
    case 'ces':
      return (7 - v) / 6
    case 'sentiment':
      return (2 - v) / 4
    case 'severity':
      return v / 4
    default:
      return (5 - v) / 4
  }
}

function isBad(instrument: Instrument, v: number): boolean {
  const limit = {
    nps: v <= 6,
    csat: v <= 2,
    rating: v <= 2,
    ces: v <= 3,
    sentiment: v < 0,
    severity: v >= 2,
    importance: false,
  }
  return limit[instrument]
}

function isTop(instrument: Instrument, v: number): boolean {
  const limit = {
    nps: v >= 9,
    csat: v >= 4,
    rating: v >= 4,
    ces: v >= 6,
    sentiment: v >= 1,
    severity: v <= 0,
    importance: v >= 4,
  }
  return limit[instrument]
}

async function expectHeat(
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

test('first and last day are exact after what was there first has gone to the inbox', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const rows = days.map((day, index) => ({
    touchpoint: 'Search',
    instrument: 'csat',
    value: 1,
    externalId: `${index}`,
    at: `${day}T12:00:00Z`,
  }))
  await ingestResponses(services, place.place, rows)
  const facets = () => place.caller.heat.facets({ journeyId: place.journeyId })
  expect(await facets()).toMatchObject({ firstDay: '2025-01-31', lastDay: '2025-12-31' })
  const there = await services.db.response.findMany({ where: place.place, orderBy: { at: 'asc' } })
  const outermost = there.flatMap(({ id }, index) => (index === 0 || index === 3 ? [id] : []))
  const toInbox = outermost.map((id) => ({ id, touchpointId: null, by: 'manual' as const }))
  await reassign(services.pool, place.place, toInbox)
  expect(await facets()).toMatchObject({ firstDay: '2025-02-01', lastDay: '2025-02-28' })
})

/** Two answers of one February day, alike but for channel and source. */
async function february(): Promise<FeedbackPlace> {
  const place = await makeFeedbackPlace(services, titles)
  const rows = ['web', 'store'].map((name) => ({
    touchpoint: 'Search',
    instrument: 'csat',
    value: 1,
    channel: name,
    source: `${name} survey`,
    externalId: name,
    at: '2025-02-14T12:00:00Z',
  }))
  await ingestResponses(services, place.place, rows)
  return place
}
const inFebruary = { from: '2025-02-01', to: '2025-02-28' }

test.each([{ channels: ['web'] }, { sources: ['web survey'] }])(
  'a month asked by %o is not read from counts that pool it',
  async (asked) => {
    const { caller, journeyId } = await february()
    const { places } = await caller.heat.ranking({
      journeyId,
      filters: { ...inFebruary, ...asked },
    })
    expect(places.map(({ n }) => n)).toEqual([1])
  },
)

test('the channels of a month are told apart', async () => {
  const { caller, journeyId } = await february()
  const { channels } = await caller.heat.map({ journeyId, filters: inFebruary })
  expect(channels.map(({ id, n }) => [id, n])).toEqual([
    ['store', 1],
    ['web', 1],
  ])
})

test('a response without a touchpoint is kept with its cells, and counts nowhere', async () => {
  const place = await makeFeedbackPlace(services, titles)
  const response: NewResponse = {
    id: v7(),
    touchpointId: null,
    instrument: 'csat',
    value: 1,
    rawValue: 'schlecht',
    verbatim: 'Zu spät',
    channel: '',
    source: 'desk',
    customer: null,
    customerId: null,
    at: Date.parse('2025-02-01T00:30:00Z'),
    offsetMinutes: 60,
    fields: { Topic: 'Delay "long"' },
  }
  expect(await addResponses(services.pool, place.place, [response])).toEqual({ added: 1 })
  expect(await addResponses(services.pool, place.place, [response])).toEqual({ added: 0 })
  const kept = await services.db.response.findFirst({ where: place.place })
  expect(kept).toMatchObject({
    touchpointId: null,
    assignedBy: 'file',
    ruleId: null,
    rawValue: 'schlecht',
    offsetMinutes: 60,
    fields: { Topic: 'Delay "long"' },
  })
  expect(await rollups(place)).toEqual([])
  await expectBlock(place)
  await expectHeat(place, [], {})
  const { verbatims } = await place.caller.feedback.verbatims({ journeyId: place.journeyId })
  expect(verbatims).toEqual([])
})
