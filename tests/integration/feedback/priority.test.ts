import { beforeAll, expect, test } from 'vitest'
import { ingestResponses } from '@/server/feedback/ingest'
import type { Services } from '@/server/services'
import { callerFor } from '@/tests/factories/caller'
import { makeFeedbackPlace } from '@/tests/factories/feedback'
import { makeMember } from '@/tests/factories/people'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const answers = (
  touchpoint: string,
  instrument: string,
  values: readonly number[],
  customers = values.length,
) =>
  values.map((value, index) => ({
    touchpoint,
    instrument,
    value,
    customer: `customer ${index % customers}`,
    externalId: `${touchpoint} ${instrument} ${index}`,
  }))

test('opportunity, reach and heat of each touchpoint, from at least five customers', async () => {
  const place = await makeFeedbackPlace(services, ['Search', 'Pay', 'Wait'])
  const { caller, journeyId, map } = place
  await ingestResponses(services, place.place, [
    // Nine of ten say it matters, three of ten are satisfied: 9 + (9 - 3).
    ...answers('Search', 'importance', [5, 5, 5, 5, 5, 4, 4, 4, 4, 1]),
    ...answers('Search', 'csat', [4, 1, 1, 1, 1]),
    ...answers('Search', 'rating', [5, 5, 1, 3, 3]),
    ...answers('Search', 'nps', [0, 10]),
    // Six answers, but of two customers.
    ...answers('Pay', 'importance', [5, 5, 5, 5, 5, 5], 2),
    ...answers('Pay', 'csat', [1, 1, 1, 1, 1, 1]),
  ])
  const list = await caller.heat.priority({ journeyId })
  const of = (id: string | undefined, from = list) =>
    from.places.find(({ touchpointId }) => touchpointId === id)
  const search = of(map.touchpoints.Search)
  expect(search?.importance).toMatchObject({ value: 9, n: 10, customers: 10 })
  expect(search?.satisfaction).toMatchObject({ value: 3, n: 10, customers: 5 })
  expect(search?.opportunity?.value).toBeCloseTo(15, 12)
  expect(search).toMatchObject({ reach: 10, heat: { n: 12 } })
  expect(of(map.touchpoints.Pay)).toMatchObject({
    importance: null,
    opportunity: null,
    satisfaction: { value: 0, n: 6 },
    reach: 6,
  })
  expect(of(map.touchpoints.Wait)).toMatchObject({ reach: 0, heat: { state: 'none' } })
  // The instrument that is chosen is that of heat and reach.
  const byNps = await caller.heat.priority({ journeyId, filters: { instruments: ['nps'] } })
  const searchByNps = of(map.touchpoints.Search, byNps)
  expect(searchByNps).toMatchObject({ reach: 2, heat: { n: 2 } })
  expect(searchByNps?.opportunity?.value).toBeCloseTo(15, 12)
})

test('five votes for each person, given and taken back', async () => {
  const place = await makeFeedbackPlace(services, ['Search', 'Pay'])
  const { caller, journeyId, map } = place
  const { Search = '', Pay = '' } = map.touchpoints
  const other = callerFor(
    services,
    await makeMember(services, { id: place.workspaceId }, 'commenter'),
  )
  await caller.vote.cast({ journeyId, touchpointId: Search, votes: 3 })
  await other.vote.cast({ journeyId, touchpointId: Search, votes: 5 })
  await expect(caller.vote.cast({ journeyId, touchpointId: Pay, votes: 3 })).rejects.toThrow(
    'You have 5 votes',
  )
  await caller.vote.cast({ journeyId, touchpointId: Pay, votes: 2 })
  const list = await caller.heat.priority({ journeyId })
  expect(list.ownVotes).toBe(5)
  const votes = () =>
    list.places.map(({ title, votes: all, ownVotes }) => [title, all, ownVotes]).sort()
  expect(votes()).toEqual([
    ['Pay', 2, 2],
    ['Search', 8, 3],
  ])
  // Two at once do not both get the last vote.
  await caller.vote.cast({ journeyId, touchpointId: Search, votes: 0 })
  await caller.vote.cast({ journeyId, touchpointId: Pay, votes: 0 })
  const both = await Promise.allSettled(
    [Search, Pay].map((touchpointId) => caller.vote.cast({ journeyId, touchpointId, votes: 3 })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const viewer = callerFor(
    services,
    await makeMember(services, { id: place.workspaceId }, 'viewer'),
  )
  await expect(viewer.vote.cast({ journeyId, touchpointId: Pay, votes: 1 })).rejects.toThrow('role')
})
