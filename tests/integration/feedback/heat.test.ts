import { beforeAll, expect, test } from 'vitest'
import { ingestResponses } from '@/server/feedback/ingest'
import { journeySummaries } from '@/server/feedback/summaries'
import type { Services } from '@/server/services'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

/** Ratings of one touchpoint, in the channel that they name. */
function send(place: FeedbackPlace, touchpoint: string, values: readonly number[], channel = '') {
  const rows = values.map((value, index) => ({
    touchpoint,
    instrument: 'rating',
    value,
    channel,
    externalId: `${touchpoint} ${channel} ${index}`,
  }))
  return ingestResponses(services, place.place, rows)
}

/** Stage 1: Search (web), Pay (shop). Stage 2: Wait (no channel). */
async function measured() {
  const place = await makeFeedbackPlace(services, ['Search', 'Wait', 'Pay'], {
    Search: 'web',
    Pay: 'shop',
  })
  await send(place, 'Search', [1, 1, 1, 5, 5, 5])
  await send(place, 'Search', [1, 5], 'phone')
  await send(place, 'Pay', [5, 5, 5, 5, 2, 2])
  await send(place, 'Wait', [1, 1, 1])
  return place
}

test('the grid of stages and lanes pools the counts of the touchpoints in each cell', async () => {
  const { caller, journeyId, map } = await measured()
  const grid = await caller.heat.grid({ journeyId, columns: 'lane' })
  expect(grid).toMatchObject({ n: 17, negative: 9, method: 'shrinkage-v1', strength: 10 })
  expect(grid.columns).toMatchObject([{ id: map.laneId, n: 17, negative: 9 }])
  expect(grid.rows).toMatchObject([
    { id: map.stageIds[0], title: 'Stage 1', n: 14, negative: 6 },
    { id: map.stageIds[1], title: 'Stage 2', n: 3, negative: 3, state: 'few' },
  ])
  const [first, second] = grid.cells
  expect(first).toMatchObject({ rowId: map.stageIds[0], columnId: map.laneId, n: 14, negative: 6 })
  expect(new Set(first?.touchpointIds)).toEqual(
    new Set([map.touchpoints.Search, map.touchpoints.Pay]),
  )
  expect(second).toMatchObject({ rowId: map.stageIds[1], n: 3, state: 'few' })
  // Four answers of 1 (pain 1) and two of 2 (pain 3/4); C = 10, p0 = 9/17.
  expect(first?.heat).toBeCloseTo(((6 + (10 * 9) / 17) / (14 + 10)) * (5.5 / 6), 12)
})

test('the grid of channels takes the response’s channel before the touchpoint’s', async () => {
  const { caller, journeyId, map } = await measured()
  const grid = await caller.heat.grid({ journeyId, columns: 'channel' })
  expect(grid.columns.map(({ id, n, negative }) => [id, n, negative])).toEqual([
    ['phone', 2, 1],
    ['shop', 6, 2],
    ['web', 6, 3],
    ['', 3, 3],
  ])
  const cells = grid.cells.map(({ rowId, columnId, n }) => [rowId, columnId, n])
  expect(cells).toEqual([
    [map.stageIds[0], 'phone', 2],
    [map.stageIds[0], 'shop', 6],
    [map.stageIds[0], 'web', 6],
    [map.stageIds[1], '', 3],
  ])
  const onPhone = await caller.heat.grid({
    journeyId,
    columns: 'channel',
    filters: { channels: ['phone'] },
  })
  expect(onPhone).toMatchObject({ n: 2, negative: 1 })
})

test('a journey’s summary names its hottest touchpoint of those with enough responses', async () => {
  const place = await measured()
  const empty = await makeFeedbackPlace(services, ['Nobody asks'])
  const summaries = (ids: string[]) => journeySummaries(services, place.workspaceId, ids)
  const both = await summaries([place.journeyId, empty.journeyId])
  expect([...both.keys()]).toEqual([place.journeyId])
  const { touchpoints } = await place.caller.heat.map({ journeyId: place.journeyId })
  const hottest = touchpoints.find(
    ({ touchpointId }) => touchpointId === place.map.touchpoints.Search,
  )
  expect(both.get(place.journeyId)).toEqual({
    responses: 17,
    hottest: { touchpointId: place.map.touchpoints.Search, heat: hottest?.heat },
  })
  // Asked for by another workspace, it is nothing.
  expect((await journeySummaries(services, empty.workspaceId, [place.journeyId])).size).toBe(0)
})

test('what is asked of one touchpoint is what it is on the map, and of no other place', async () => {
  const { caller, journeyId, map } = await measured()
  const onMap = await caller.heat.map({ journeyId })
  for (const [title, touchpointId] of Object.entries(map.touchpoints)) {
    const { touchpoint, ...basis } = await caller.heat.touchpoint({ journeyId, touchpointId })
    const { scores, ...heat } =
      onMap.touchpoints.find((one) => one.touchpointId === touchpointId) ?? {}
    expect(touchpoint).toMatchObject({ title, laneId: map.laneId, ...heat })
    expect(touchpoint.instruments).toHaveLength(scores ?? -1)
    expect(onMap).toMatchObject(basis)
  }
  const touchpointId = map.touchpoints.Pay as string
  const filtered = await caller.heat.touchpoint({
    journeyId,
    touchpointId,
    filters: { channels: ['phone'] },
  })
  expect(filtered).toMatchObject({ n: 2, touchpoint: { n: 0, state: 'none', instruments: [] } })
  const elsewhere = await makeFeedbackPlace(services, ['Search'])
  for (const id of [map.laneId, elsewhere.map.touchpoints.Search as string]) {
    await expect(caller.heat.touchpoint({ journeyId, touchpointId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  }
})

test('four answers make nothing the hottest', async () => {
  const place = await makeFeedbackPlace(services, ['Wait'])
  await send(place, 'Wait', [1, 1, 1, 1])
  const summary = await journeySummaries(services, place.workspaceId, [place.journeyId])
  expect(summary.get(place.journeyId)).toEqual({ responses: 4, hottest: null })
})

test('a removed touchpoint’s responses count nowhere', async () => {
  const place = await measured()
  await services.db.journeyRecord.updateMany({
    where: { journeyId: place.journeyId, id: place.map.touchpoints.Search as string },
    data: { deletedAt: new Date() },
  })
  const grid = await place.caller.heat.grid({ journeyId: place.journeyId, columns: 'lane' })
  expect(grid.n).toBe(9)
  const summary = await journeySummaries(services, place.workspaceId, [place.journeyId])
  expect(summary.get(place.journeyId)).toMatchObject({
    responses: 9,
    hottest: { touchpointId: place.map.touchpoints.Pay },
  })
})
