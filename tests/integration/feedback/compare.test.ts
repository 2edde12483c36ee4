import { beforeAll, expect, test } from 'vitest'
import { ingestResponses } from '@/server/feedback/ingest'
import type { Services } from '@/server/services'
import { callerFor } from '@/tests/factories/caller'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { makeGuest, makeLink } from '@/tests/factories/guests'
import { makeMap } from '@/tests/factories/map'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const summer = { from: '2026-06-01', to: '2026-08-31' }
const autumn = { from: '2026-09-01', to: '2026-11-30' }

/** `bad` answers of 1 and `good` ones of 5, on one day. */
function send(
  place: Pick<FeedbackPlace, 'place'>,
  touchpoint: string,
  day: string,
  { bad, good }: { bad: number; good: number },
) {
  const rows = Array.from({ length: bad + good }, (_, index) => ({
    touchpoint,
    instrument: 'rating',
    value: index < bad ? 1 : 5,
    at: `${day}T12:00:00Z`,
    externalId: `${touchpoint} ${day} ${index}`,
  }))
  return ingestResponses(services, place.place, rows)
}

async function twoSeasons() {
  const place = await makeFeedbackPlace(services, ['Search', 'Wait', 'Pay', 'Silent'])
  await send(place, 'Search', '2026-07-01', { bad: 5, good: 35 })
  await send(place, 'Search', '2026-10-01', { bad: 30, good: 10 })
  await send(place, 'Wait', '2026-07-01', { bad: 8, good: 32 })
  await send(place, 'Wait', '2026-10-01', { bad: 9, good: 31 })
  await send(place, 'Pay', '2026-07-01', { bad: 4, good: 0 })
  await send(place, 'Pay', '2026-10-01', { bad: 0, good: 40 })
  return place
}

test('two periods side by side: what is more than noise, what is not, and what cannot be said', async () => {
  const { caller, journeyId, map } = await twoSeasons()
  const found = await caller.heat.compare({
    journeyId,
    filters: autumn,
    other: { filters: summer },
  })
  expect(found).toMatchObject({ tested: 2, unmatched: 0, other: null })
  expect(found.a).toMatchObject({ n: 120, negative: 39, period: autumn })
  expect(found.b).toMatchObject({ n: 84, negative: 17, period: summer })
  expect(found.places.map(({ title, verdict }) => [title, verdict])).toEqual([
    ['Search', 'more'],
    ['Wait', 'noise'],
    ['Pay', 'few'],
  ])
  const [search] = found.places
  expect(search).toMatchObject({ touchpointId: map.touchpoints.Search, stageTitle: 'Stage 1' })
  expect(search?.share?.value).toBeCloseTo(30 / 40 - 5 / 40, 12)
  expect(found.whole.share?.value).toBeCloseTo(39 / 120 - 17 / 84, 12)
  // The heats are those of the map under the same filters.
  const alone = await caller.heat.map({ journeyId, filters: autumn })
  const onMap = alone.touchpoints.find(
    ({ touchpointId }) => touchpointId === map.touchpoints.Search,
  )
  expect(search?.a).toMatchObject({ heat: onMap?.heat, n: onMap?.n, interval: onMap?.interval })
})

test('responses on both sides are counted, and take the verdict away where they are', async () => {
  const { caller, journeyId } = await twoSeasons()
  const found = await caller.heat.compare({
    journeyId,
    filters: { from: '2026-09-01' },
    other: { filters: {} },
  })
  expect(found.whole).toMatchObject({ shared: 120, verdict: 'shared' })
  expect(found.tested).toBe(0)
  expect(found.places.map(({ title, verdict, shared }) => [title, verdict, shared])).toEqual(
    expect.arrayContaining([
      ['Search', 'shared', 40],
      ['Wait', 'shared', 40],
      ['Pay', 'shared', 40],
    ]),
  )
})

test('two journeys are matched by equal titles', async () => {
  const place = await twoSeasons()
  const future = await makeMap(services, { id: place.workspaceId }, ['search!', 'Track', 'Pay'])
  const futurePlace = { workspaceId: place.workspaceId, journeyId: future.journeyId }
  await send({ place: futurePlace }, 'search!', '2026-07-01', { bad: 0, good: 40 })
  const found = await place.caller.heat.compare({
    journeyId: place.journeyId,
    filters: autumn,
    other: { journeyId: future.journeyId, filters: {} },
  })
  expect(found).toMatchObject({
    other: { id: future.journeyId, title: 'A map' },
    unmatched: 3,
    whole: { shared: 0 },
  })
  expect(found.places.map(({ title, verdict }) => [title, verdict])).toEqual([
    ['Search', 'more'],
    ['Pay', 'few'],
  ])
  expect(found.places[0]?.otherId).toBe(future.touchpoints['search!'])
})

test('a guest of one journey cannot set another one beside it', async () => {
  const place = await twoSeasons()
  const other = await makeMap(services, { id: place.workspaceId }, ['Search'])
  const link = await makeLink(services, { workspaceId: place.workspaceId, id: place.journeyId })
  const guest = callerFor(services, await makeGuest(services, link))
  const { journeyId } = place
  await expect(
    guest.heat.compare({ journeyId, filters: autumn, other: { filters: summer } }),
  ).resolves.toMatchObject({ tested: 2 })
  await expect(
    guest.heat.compare({ journeyId, other: { journeyId: other.journeyId } }),
  ).rejects.toThrow()
  const stranger = await makeFeedbackPlace(services, ['Search'])
  await expect(
    place.caller.heat.compare({ journeyId, other: { journeyId: stranger.journeyId } }),
  ).rejects.toThrow('does not exist')
})
