import { beforeAll, expect, test } from 'vitest'
import { ingestResponses } from '@/server/feedback/ingest'
import { reassign } from '@/server/feedback/write/reassign'
import type { Services } from '@/server/services'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { testServices } from '@/tests/setup/database'
import { days, titles } from './rollups/answers'

let services: Services
beforeAll(async () => {
  services = await testServices()
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
