import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { reassign } from '@/server/feedback/write/reassign'
import type { Services } from '@/server/services'
import { type FeedbackPlace, makeFeedbackPlace } from '@/tests/factories/feedback'
import { expectCounted, fillInbox } from '@/tests/factories/inbox'
import { testServices } from '@/tests/setup/database'

let services: Services
beforeAll(async () => {
  services = await testServices()
})

const titles = ['Search', 'Pay']
const at = (place: FeedbackPlace, title: string) => place.map.touchpoints[title] as string

async function versions({ place }: FeedbackPlace) {
  const clock = await services.db.feedbackClock.findFirst({ where: place })
  const block = await services.db.responseBlock.findFirst({ where: place })
  return { clock: clock?.version, block: block?.version }
}

describe('the inbox', () => {
  it('lists what has no touchpoint, newest first, page by page', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const { caller, journeyId } = place
    const ids = await fillInbox(services, place.place, [
      { verbatim: 'Too slow', value: 1, channel: 'app', fields: { Topic: 'Wait' } },
      { verbatim: null },
      { touchpointId: at(place, 'Pay') },
      {},
    ])
    const first = await caller.inbox.list({ journeyId, limit: 2 })
    expect(first.items.map(({ responseId }) => responseId)).toEqual([ids[0], ids[1]])
    expect(first.items[0]).toMatchObject({
      text: 'Too slow',
      negative: true,
      channel: 'app',
      fields: { Topic: 'Wait' },
    })
    expect(first.total).toBe(3)
    const next = await caller.inbox.list({ journeyId, limit: 2, cursor: first.nextCursor ?? '' })
    expect(next.items.map(({ responseId }) => responseId)).toEqual([ids[3]])
    expect(next.nextCursor).toBeNull()
    await expect(caller.inbox.list({ journeyId, cursor: 'x' })).rejects.toThrow(/Load it again/)
  })

  it('gives many responses to one touchpoint, and takes them back', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const { caller, journeyId } = place
    const ids = await fillInbox(services, place.place, Array(120).fill({}))
    const [kept, ...given] = ids as [string, ...string[]]
    const touchpointId = at(place, 'Search')

    const done = await caller.inbox.assign({ journeyId, responseIds: given, touchpointId })
    expect(done.responseIds.toSorted()).toEqual(given.toSorted())
    expect((await caller.inbox.list({ journeyId })).items.map((one) => one.responseId)).toEqual([
      kept,
    ])
    await expectCounted(services, place.place)
    const heat = await caller.heat.map({ journeyId })
    expect(heat.touchpoints.find((one) => one.touchpointId === touchpointId)?.n).toBe(119)

    await caller.inbox.unassign({ journeyId, responseIds: given, touchpointId })
    expect((await caller.inbox.list({ journeyId })).total).toBe(120)
    await expectCounted(services, place.place)
    expect((await caller.heat.map({ journeyId })).n).toBe(0)
  })

  it('leaves alone what somebody else has assigned in the meantime', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const { caller, journeyId } = place
    const ids = await fillInbox(services, place.place, [{}, {}, {}])
    const [first, second] = ids as [string, string]
    const search = at(place, 'Search')
    const pay = at(place, 'Pay')
    await caller.inbox.assign({ journeyId, responseIds: [first], touchpointId: pay })

    const late = await caller.inbox.assign({ journeyId, responseIds: ids, touchpointId: search })
    expect(late.responseIds).not.toContain(first)
    expect(late.responseIds).toHaveLength(2)
    // Meanwhile the second one is at Pay: taking "Search" back does not touch it.
    await reassign(services.pool, place.place, [{ id: second, touchpointId: pay, by: 'manual' }])
    const back = await caller.inbox.unassign({ journeyId, responseIds: ids, touchpointId: search })
    expect(back.responseIds).toEqual([ids[2]])
    await expectCounted(services, place.place)
  })

  it('keeps the counts right when two assign the same ones at once', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const ids = await fillInbox(services, place.place, Array(60).fill({}))
    const give = (title: string) =>
      place.caller.inbox.assign({
        journeyId: place.journeyId,
        responseIds: ids,
        touchpointId: at(place, title),
      })
    const both = await Promise.all([give('Search'), give('Pay'), give('Search'), give('Pay')])
    expect(both.flatMap(({ responseIds }) => responseIds)).toHaveLength(60)
    await expectCounted(services, place.place)
    // By hand from one to the other, also at once: whoever comes last counts.
    const move = (title: string) =>
      reassign(
        services.pool,
        place.place,
        ids.map((id) => ({ id, touchpointId: at(place, title), by: 'manual' as const })),
      )
    await Promise.all([move('Pay'), move('Search'), move('Pay')])
    await expectCounted(services, place.place)
  })

  it('marks what has changed as changed, and nothing else', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const { caller, journeyId } = place
    const responseIds = await fillInbox(services, place.place, [{}])
    const before = await versions(place)
    await caller.inbox.assign({ journeyId, responseIds, touchpointId: at(place, 'Pay') })
    const after = await versions(place)
    expect(after.clock).toBeGreaterThan(before.clock ?? 0n)
    expect(after.block).toBe(after.clock)
    await caller.inbox.assign({ journeyId, responseIds, touchpointId: at(place, 'Pay') })
    expect(await versions(place)).toEqual(after)
  })

  it('counts nothing of a block that is not counted yet', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const { caller, journeyId } = place
    const responseIds = await fillInbox(services, place.place, [{}, {}])
    await services.db.responseBlock.updateMany({ where: place.place, data: { counted: false } })
    await caller.inbox.assign({ journeyId, responseIds, touchpointId: at(place, 'Pay') })
    expect(await services.db.heatRollup.count({ where: place.place })).toBe(0)
    expect((await caller.inbox.list({ journeyId })).total).toBe(0)
  })

  it('assigns to no touchpoint that is not on the map', async () => {
    const place = await makeFeedbackPlace(services, titles)
    const responseIds = await fillInbox(services, place.place, [{}])
    const { journeyId } = place
    await expect(
      place.caller.inbox.assign({ journeyId, responseIds, touchpointId: v7() }),
    ).rejects.toThrow(/no longer on the map/)
  })
})
