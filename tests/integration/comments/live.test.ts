import { describe, expect, it, vi } from 'vitest'
import type { FollowMessage } from '@/core/sync/protocol'
import { type Clock, realClock } from '@/core/sync/transport'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import { aDiscussion } from '../../factories/comments'
import { testServices } from '../../setup/database'
import { liveServerForEach } from '../sync/live-server'
import { follow } from '../sync/raw-follower'

const services = await testServices()
const server = liveServerForEach(services)

type Person = Parameters<ReturnType<typeof server>['connect']>[0]

const followAs = async (person: Person, journeyId: string) =>
  follow(await server().connect(person), journeyId)

describe('who follows a journey', () => {
  it('is told how far the comments have come, and what changed is there to read', async () => {
    const { owner, member, begin, reply, threads, journeyId } = await aDiscussion(services)
    const ben = await member('viewer', 'Ben')
    const seat = await followAs(ben, journeyId)
    const begun = await begin(owner, 'a')
    await reply(owner, begun, 'b')
    await reply(owner, begun, 'c')
    await seat.until(() => seat.ofType('comments').some(({ version }) => version === 3))
    // What comes quickly is told together.
    expect(seat.ofType('comments').length).toBeLessThanOrEqual(3)
    expect(await threads(ben, 2)).toMatchObject([{ comments: 3, unread: 3 }])
  })

  it('with a link to look does not even learn that something was said', async () => {
    const { owner, guest, begin, journeyId } = await aDiscussion(services)
    const looker = await followAs(await guest('viewer', 'Lu'), journeyId)
    const talker = await followAs(await guest('commenter', 'Gita'), journeyId)
    await begin(owner, 'a')
    await talker.until(() => talker.ofType('comments').length > 0)
    // Of what comes after it they are told, so it is not on its way.
    await services.hubs.announce(journeyId, { type: 'journey' })
    await looker.until(() => looker.ofType('journey').length > 0)
    expect(JSON.stringify(looker.messages)).not.toContain('comments')
  })

  it('is told from the moment on that they may read comments, and up to it', async () => {
    const { owner, guest, as, journeyId } = await aDiscussion(services)
    const gita = await guest('viewer', 'Gita')
    const seat = await followAs(gita, journeyId)
    const heard = () => seat.ofType('comments').length
    let version = 0
    const announced = async () => {
      const [known, others] = [heard(), seat.ofType('journey').length]
      version += 1
      await services.hubs.announce(journeyId, { type: 'comments', version })
      await services.hubs.announce(journeyId, { type: 'journey' })
      await seat.until(() => seat.ofType('journey').length > others)
      return heard() - known
    }
    const change = (role: 'viewer' | 'commenter') =>
      as(owner).share.update({ journeyId, linkId: gita.link.id, role })
    expect(await announced()).toBe(0)
    await change('commenter')
    await vi.waitFor(async () => expect(await announced()).toBe(1), 20_000)
    await change('viewer')
    await vi.waitFor(async () => expect(await announced()).toBe(0), 20_000)
  })

  it('hears of what the bus has lost at the next look at the database', async () => {
    const { owner, place, begin } = await aDiscussion(services)
    const waiting: (() => void)[] = []
    const clock: Clock = {
      ...realClock,
      after: (ms, run) => {
        if (ms < 10_000) return realClock.after(ms, run)
        waiting.push(run)
        return () => {}
      },
    }
    const hubs = new JourneyHubs({ ...services, clock })
    const ending = new AbortController()
    const person = { kind: 'user', id: owner.id, name: owner.name } as const
    const follower = { clientId: 'a-page-of-ana', cursor: null, person, hears: () => true }
    const following = hubs.follow(place, follower, ending.signal)
    await following.next()
    // Another instance wrote it, and what it said about it came nowhere.
    const silent = vi.spyOn(services.commentNews, 'announce').mockReturnValue()
    await begin(owner, 'a')
    silent.mockRestore()
    const told = following.next()
    for (const look of waiting.splice(0)) look()
    expect((await told).value as FollowMessage[]).toEqual([{ type: 'comments', version: 1 }])
    ending.abort()
    await following.return(undefined)
    await hubs.close()
  })
})
