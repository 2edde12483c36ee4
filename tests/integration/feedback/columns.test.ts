import fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { type Attributes, holds, matches } from '@/core/feedback/segment'
import type { HeatFilters } from '@/core/heat/filters'
import { countsForHeat } from '@/core/heat/instruments'
import { tallyOf } from '@/core/heat/tally'
import type { JourneyView } from '@/server/feedback/columns/journey-view'
import type { Split } from '@/server/feedback/columns/split'
import type { Detail } from '@/server/feedback/heat/read-rollups'
import { customerId } from '@/server/feedback/response-id'
import { addResponses } from '@/server/feedback/write/add-responses'
import type { Place } from '@/server/feedback/write-responses'
import type { Services } from '@/server/services'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { conditions, filters, live, type Step, steps } from '@/tests/factories/histories'
import { testServices } from '@/tests/setup/database'

let services: Services
let home: FeedbackPlace
/** The second touchpoint has a channel of its own. */
const own = { Search: '', Basket: 'own', Payment: '' }
const titles = Object.keys(own)
beforeAll(async () => {
  services = await testServices()
  home = await makeFeedbackPlace(services, titles, own)
})

type Counted = Awaited<ReturnType<typeof responsesOf>>[number]

/** All responses with what is known of each, put together the plain way. */
async function responsesOf({ workspaceId, journeyId }: Place) {
  const { db } = services
  const rows = await db.response.findMany({ where: { workspaceId, journeyId } })
  const externalId = { startsWith: journeyId }
  const ids = rows.flatMap((row) => row.attributeSetId ?? [])
  const [customers, sets] = await Promise.all([
    db.customer.findMany({ where: { workspaceId, externalId } }),
    db.attributeSet.findMany({ where: { workspaceId, id: { in: ids } } }),
  ])
  const layers = await db.customerAttributes.findMany({
    where: { workspaceId, customerId: { in: customers.map(({ id }) => id) } },
    orderBy: { importId: 'asc' },
  })
  return rows.map((row) => {
    const said = layers.filter(({ customerId }) => customerId === row.customerId)
    const customer = customers.find(({ id }) => id === row.customerId)
    const set = sets.find(({ id }) => id === row.attributeSetId)
    const attributes: Attributes = Object.assign(
      {},
      ...said.map((layer) => layer.attributes),
      customer?.attributes,
      set?.attributes,
    )
    return { ...row, attributes, day: row.at.toISOString().slice(0, 10) }
  })
}

function channelOf({ touchpointId, channel }: Counted): string {
  return channel || (touchpointId === home.map.touchpoints.Basket ? 'own' : '')
}

function passes(one: Counted, asked: HeatFilters): boolean {
  const { from, to, channels, sources, instruments, attributes } = asked
  const among = (list: readonly string[] | undefined, name: string) =>
    !list?.length || list.includes(name)
  return (
    one.touchpointId !== null &&
    (!from || one.day >= from) &&
    (!to || one.day <= to) &&
    among(channels, channelOf(one)) &&
    among(sources, one.source) &&
    among(instruments, one.instrument) &&
    (attributes ?? []).every((condition) => holds(condition, one.attributes))
  )
}

type Sum = Record<string, number>

function add(sums: Map<string, Sum>, key: unknown[], tally: Sum) {
  const name = JSON.stringify(key)
  const sum = sums.get(name) ?? {}
  for (const [field, n] of Object.entries(tally)) sum[field] = (sum[field] ?? 0) + n
  sums.set(name, sum)
}

const sorted = (sums: Map<string, Sum>) => [...sums].sort(([a], [b]) => (a < b ? -1 : 1))

/** The counts once more, response by response. */
function recount(responses: readonly Counted[], asked: HeatFilters, detail: Detail) {
  const sums = new Map<string, Sum>()
  for (const one of responses) {
    if (!passes(one, asked)) continue
    const channel = detail === 'channels' ? channelOf(one) : ''
    const key = [one.touchpointId, channel, one.instrument]
    add(sums, key, tallyOf(one.instrument, one.value))
  }
  return sorted(sums)
}

function counted(view: JourneyView, asked: HeatFilters, detail: Detail) {
  const sums = new Map<string, Sum>()
  for (const row of view.counts(asked, detail)) {
    const { touchpoint, channel, instrument, ...tally } = row
    add(sums, [touchpoint.id, detail === 'channels' ? channel : '', instrument], tally)
  }
  return sorted(sums)
}

/** What heat is computed from once more, by the parts that a response is of. */
function repool(
  responses: readonly Counted[],
  asked: HeatFilters,
  partsOf: (one: Counted) => readonly (string | null)[],
) {
  const sums = new Map<string, Sum>()
  for (const one of responses) {
    if (!passes(one, asked) || !countsForHeat(one.instrument)) continue
    const { n, negative, painNegative } = tallyOf(one.instrument, one.value)
    for (const part of partsOf(one)) {
      add(sums, [one.touchpointId, part], { n, negative, painNegative })
    }
  }
  return sorted(sums)
}

function pooled(view: JourneyView, asked: HeatFilters, split: Split) {
  const sums = new Map<string, Sum>()
  for (const { touchpointId, part, ...pool } of view.pools(asked, split)) {
    add(sums, [touchpointId, part], pool)
  }
  return sorted(sums)
}

const monthOf = ({ day }: Counted) => `${day.slice(0, 7)}-01`
const valueOf = ({ attributes }: Counted, key: string) =>
  attributes[key] === undefined ? null : String(attributes[key])

const question = fc.record({
  asked: filters,
  other: filters,
  attribute: fc.constantFrom('class', 'age', 'vip', 'none'),
  rule: conditions,
  /** Whether it is asked after each step already. */
  watched: fc.boolean(),
})
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

async function expectRollups(place: Place, responses: readonly Counted[]) {
  const rows = await services.db.heatRollup.findMany({ where: { ...place, grain: 'all' } })
  const rolled = new Map<string, Sum>()
  for (const { touchpointId, channel, source, instrument, ...sums } of rows) {
    const { n, negative, best } = sums
    const [painNegative, valueSum, valueSquares] = [
      Number(sums.painNegative),
      Number(sums.valueSum),
      Number(sums.valueSquares),
    ]
    const tally = { n, negative, painNegative, best, valueSum, valueSquares }
    add(rolled, [touchpointId, channel, source, instrument], tally)
  }
  const again = new Map<string, Sum>()
  for (const one of responses) {
    if (one.touchpointId === null) continue
    const key = [one.touchpointId, one.channel, one.source, one.instrument]
    add(again, key, tallyOf(one.instrument, one.value))
  }
  expect(sorted(rolled)).toEqual(sorted(again))
}

async function expectAnswers(place: Place, { asked, other, attribute, rule }: Question) {
  const responses = await responsesOf(place)
  await expectRollups(place, responses)
  const view = await services.columns.look(place)
  for (const detail of ['channels', 'touchpoints'] as const) {
    expect(counted(view, asked, detail)).toEqual(recount(responses, asked, detail))
  }
  expect(pooled(view, asked, { month: true })).toEqual(
    repool(responses, asked, (one) => [monthOf(one)]),
  )
  expect(pooled(view, asked, { attribute })).toEqual(
    repool(responses, asked, (one) => [valueOf(one, attribute)]),
  )
  const chosen = responses.filter((one) => passes(one, asked))
  const both = chosen.filter((one) => passes(one, other)).length
  expect(view.overlap(asked, other)).toBe(both)
  const reached = view.reach(asked)
  for (const id of Object.values(home.map.touchpoints)) {
    const here = chosen.filter(({ touchpointId }) => touchpointId === id)
    const people = new Set(here.map(({ customerId, id }) => customerId ?? id))
    expect(reached.get(id) ?? 0).toBe(people.size)
  }
  await expectSegment(place, responses, asked, { all: rule })
}

let segment: { segmentId: string; version: number } | undefined

/** One segment for all histories: its rule changes with each, and so must the counts. */
async function expectSegment(
  place: Place,
  responses: readonly Counted[],
  asked: HeatFilters,
  rule: { all: Question['rule'] },
) {
  const { workspaceId } = home
  const data = { rule }
  segment ??= await home.caller.segment.create({
    workspaceId,
    name: 'Some',
    kind: 'behavioural',
    ...data,
  })
  const { segmentId } = segment
  await services.db.segment.updateMany({ where: { id: segmentId }, data })
  const isIn = (one: Counted) => matches(rule, one.attributes)
  const view = await services.columns.look(place, [segmentId])
  const byFilter = counted(view, { ...asked, segmentIds: [segmentId] }, 'channels')
  expect(byFilter).toEqual(recount(responses.filter(isIn), asked, 'channels'))
  expect(pooled(view, asked, { segmentIds: [segmentId] })).toEqual(
    repool(responses, asked, (one) => (isIn(one) ? [segmentId ?? ''] : [])),
  )
}

/** A journey like `home`, made with as little as possible. */
async function makeJourneys(n: number): Promise<Place[]> {
  const { workspaceId } = home
  const places = Array.from({ length: n }, () => ({ workspaceId, journeyId: v7() }))
  const { db } = services
  await db.journey.createMany({
    data: places.map(({ journeyId }) => ({ workspaceId, id: journeyId, title: '' })),
  })
  const where = { ...home.place, type: 'touchpoint' as const }
  const records = await db.journeyRecord.findMany({ where })
  await db.journeyRecord.createMany({
    data: places.flatMap((place) =>
      records.map(({ id, type, body }) => ({ ...place, id, type, body: body ?? {}, version: 0 })),
    ),
  })
  return places
}

const runs = 500

test(`after each of ${runs} random histories, rollups and columns equal a recount`, {
  timeout: 120_000,
}, async () => {
  const places = await makeJourneys(runs + 1)
  const touchpointIds = titles.map((title) => home.map.touchpoints[title] as string)
  await fc.assert(
    fc.asyncProperty(steps, question, async (history: Step[], asked) => {
      const place = places.pop() ?? ((await makeJourneys(1))[0] as Place)
      // What was read and remembered in between must not show afterwards.
      const look = async () => {
        if (asked.watched) (await services.columns.look(place)).counts(asked.asked)
      }
      await live(services, place, touchpointIds, history, look)
      await expectAnswers(place, asked)
    }),
    { numRuns: runs, seed: 20_251_123 },
  )
})

test('what is said of a customer elsewhere changes who is chosen here', async () => {
  const [here, elsewhere] = (await makeJourneys(2)) as [Place, Place]
  const { workspaceId } = here
  const customer = 'Known in two journeys'
  const say = (place: Place, level: string) =>
    addResponses(services.pool, place, [
      {
        id: v7(),
        touchpointId: home.map.touchpoints.Search as string,
        instrument: 'csat',
        value: 2,
        verbatim: null,
        channel: '',
        source: 'desk',
        customer,
        customerId: customerId(workspaceId, customer),
        customerAttributes: { level },
        at: Date.parse('2025-02-01T12:00:00Z'),
      },
    ])
  const counted = async (level: string) => {
    const is = 'one-of' as const
    const view = await services.columns.look(here)
    const rows = view.counts({ attributes: [{ is, key: 'level', values: [level] }] })
    return rows.reduce((sum, { n }) => sum + n, 0)
  }
  await say(here, 'silver')
  expect([await counted('silver'), await counted('gold')]).toEqual([1, 0])
  await say(elsewhere, 'gold')
  expect([await counted('silver'), await counted('gold')]).toEqual([0, 1])
})
