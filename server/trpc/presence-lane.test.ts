import { describe, expect, it, vi } from 'vitest'
import { fullRights } from '@/core/access/can'
import type { Role } from '@/core/access/roles'
import { NotFound } from '@/server/errors'
import type { Services } from '@/server/services'
import type { Context } from './context'
import { PresenceLane } from './presence-lane'

const journeyId = '0190f5d2-7a0b-7c3e-9f00-000000000001'
const ana = { kind: 'user', id: 'ana', name: 'Ana', email: 'ana@example.org' } as const

function aLane() {
  let now = 0
  let role: Role | null = 'editor'
  const present = vi.fn()
  const of = vi.fn(async () => {
    if (!role) throw new NotFound()
    return {
      actor: ana,
      rights: fullRights(role),
      journey: { id: journeyId, workspaceId: 'w', archivedAt: null },
    }
  })
  const auth = { actorOf: async () => ana }
  const services = { hubs: { present }, liveAccess: { of }, auth } as unknown as Services
  const proof = { kind: 'session', userId: 'ana', sessionId: 'one' } as const
  const lane = new PresenceLane(services, () => now)
  const enter = () =>
    lane.open({ services, proof, guests: [], crossSite: false } as unknown as Context)
  const input = { journeyId, clientId: 'client-ana', set: { cursor: { x: 1, y: 2 } } }
  return {
    lane,
    enter,
    present,
    call: (given: unknown = input, path = 'journey.present') =>
      lane.take({ id: 1, method: 'mutation', params: { path, input: given } }),
    input,
    answered: () => new Promise((resolve) => setImmediate(resolve)),
    become(other: Role | null) {
      role = other
    },
    wait(ms: number) {
      now += ms
    },
  }
}

describe('the short way of presence', () => {
  it('is open once the ordinary way has shown who may', async () => {
    const { enter, call, answered, present, input } = aLane()
    expect(call()).toBe(false)
    enter()
    expect(call()).toBe(false)
    await answered()
    expect(call()).toBe(true)
    const { email, ...author } = ana
    expect(present).toHaveBeenCalledExactlyOnceWith(journeyId, input.clientId, author, input.set)
  })

  it('is closed half a second later to whoever may not any more', async () => {
    const { enter, call, answered, become, wait, present } = aLane()
    enter()
    call()
    await answered()
    become(null)
    expect(call()).toBe(true)
    wait(501)
    expect(call()).toBe(false)
    await answered()
    expect(call()).toBe(false)
    expect(present).toHaveBeenCalledOnce()
  })

  it('lets whoever only reads hold nothing', async () => {
    const { enter, call, answered, become, present, input } = aLane()
    become('viewer')
    enter()
    call()
    await answered()
    const drag = [{ id: journeyId, x: 1, y: 2 }]
    expect(call({ ...input, set: { drag } })).toBe(true)
    expect(present.mock.lastCall?.[3]).toEqual({ drag: [] })
  })

  it('leaves everything else, and what is wrong, to the ordinary way', async () => {
    const { enter, lane, call, answered, input } = aLane()
    enter()
    call()
    await answered()
    expect(call({ ...input, clientId: '' })).toBe(false)
    expect(call({ ...input, journeyId: journeyId.replace('1', '2') })).toBe(false)
    expect(call(input, 'journey.commit')).toBe(false)
    expect(lane.take({ id: 1, method: 'subscription.stop' })).toBe(false)
  })
})
