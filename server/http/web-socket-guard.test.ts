import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressed } from '@/server/trpc/json-text'
import { WebSocketGuard } from './web-socket-guard'
import type { Limits } from './web-socket-limits'

const limits = {
  messageBytes: 1_000,
  depth: 8,
  calls: { burst: 100, perSecond: 10 },
  bytes: { burst: 1_000, perSecond: 100 },
  unanswered: 5,
  subscriptions: 2,
  connectionsPerAddress: 1,
  backlogBytes: 1_000,
} as unknown as Limits

function guarded(takes?: (message: unknown) => boolean) {
  const said: string[] = []
  const client = {
    bufferedAmount: 0,
    pause: () => said.push('pause'),
    resume: () => said.push('resume'),
    close: (code: number, reason: string) => said.push(`close ${code} ${reason}`),
    terminate: () => said.push('terminate'),
    send: (data: string) => said.push(`send ${data}`),
  }
  const onBreach = vi.fn()
  const guard = new WebSocketGuard({ client, limits, now: Date.now, onBreach, takes })
  const ask = (message: unknown) => guard.decode(JSON.stringify(message))
  const query = (id: number) => ({ id, method: 'query', params: { path: 'a' } })
  const subscription = (id: number) => ({ id, method: 'subscription', params: { path: 'a' } })
  return { guard, client, said, onBreach, ask, query, subscription }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('WebSocketGuard', () => {
  it('passes what is within the limits', () => {
    const { guard, said, ask, query } = guarded()
    for (let id = 1; id <= 100; id += 1) {
      guard.received(10)
      expect(ask(query(id))).toEqual(query(id))
      guard.encode({ id, result: { type: 'data', data: 1 } })
    }
    expect(said).toEqual([])
  })

  it('reads more slowly from whoever asks too fast', () => {
    const { guard, said } = guarded()
    for (let frame = 0; frame < 110; frame += 1) guard.received(1)
    expect(said.at(-1)).toBe('pause')
    vi.advanceTimersByTime(900)
    expect(said.at(-1)).toBe('pause')
    vi.advanceTimersByTime(200)
    expect(said.at(-1)).toBe('resume')
  })

  it('reads more slowly from whoever sends too much', () => {
    const { guard, said } = guarded()
    guard.received(1_100)
    expect(said).toEqual(['pause'])
    vi.advanceTimersByTime(1_001)
    expect(said).toEqual(['pause', 'resume'])
  })

  it('does not read on while too many answers are owed', () => {
    const { guard, said, ask, query } = guarded()
    ask([1, 2, 3, 4, 5, 6].map(query))
    expect(said).toEqual(['pause'])
    guard.encode({ id: 1, error: { message: 'no' } })
    expect(said).toEqual(['pause', 'resume'])
  })

  it('cuts off whoever packs more calls into one message than can be held back', () => {
    const { said, ask, query, onBreach } = guarded()
    expect(() => ask(Array.from({ length: 250 }, (_, id) => query(id)))).toThrow()
    expect(said).toEqual(['close 4008 too many calls at once', 'resume'])
    expect(onBreach).toHaveBeenCalledExactlyOnceWith('too many calls at once')
    vi.advanceTimersByTime(1_000)
    expect(said.at(-1)).toBe('terminate')
    expect(() => ask(query(1))).toThrow('closing')
  })

  it('counts subscriptions until they have ended', () => {
    const { guard, said, ask, subscription } = guarded()
    ask(subscription(1))
    ask(subscription(2))
    guard.encode({ id: 1, result: { type: 'started' } })
    guard.encode({ id: 1, result: { type: 'data', data: 1 } })
    guard.encode({ id: 1, result: { type: 'stopped' } })
    guard.encode({ id: 2, error: { message: 'no' } })
    ask(subscription(3))
    ask(subscription(4))
    expect(said).toEqual([])
    expect(() => ask(subscription(5))).toThrow('too many subscriptions')
    expect(said[0]).toBe('close 4008 too many subscriptions')
  })

  it('says more of a subscription until it has ended', () => {
    const { guard, said, ask, subscription } = guarded()
    let say = (_json: string) => {}
    const first = addressed([1], (given) => {
      say = given
    })
    ask(subscription(1))
    expect(guard.encode({ id: 1, result: { type: 'data', data: first } })).toContain('[1]')
    say('[2]')
    expect(said).toEqual(['send {"id":1,"result":{"type":"data","data":[2]}}'])
    guard.encode({ id: 1, result: { type: 'stopped' } })
    say('[3]')
    expect(said).toHaveLength(1)
  })

  it('answers at once what it is taken off tRPC, and owes nothing for it', () => {
    const { guard, said } = guarded((call) => (call as { id: number }).id % 2 === 0)
    const ask = (id: number) =>
      guard.decode(JSON.stringify({ id, method: 'mutation', params: { path: 'a' } }))
    expect(ask(1)).toMatchObject({ id: 1 })
    for (let id = 2; id <= 40; id += 2) expect(ask(id)).toEqual([])
    expect(said[0]).toBe('send {"id":2,"result":{"type":"data","data":null}}')
    expect(said.every((each) => each.startsWith('send'))).toBe(true)
  })

  it('lets nobody hide a subscription behind the id of another', () => {
    const { ask, subscription, query } = guarded()
    ask(subscription(1))
    expect(() => ask(query(1))).toThrow('used again')
  })

  it('drops whoever does not read', () => {
    const { guard, client, said, onBreach } = guarded()
    client.bufferedAmount = 1_001
    guard.encode({ id: 1, result: { type: 'data', data: 1 } })
    expect(said).toContain('terminate')
    expect(onBreach).toHaveBeenCalledOnce()
  })

  it.each([['[[[[[[[[[1]]]]]]]]]'], ['{'], [new Uint8Array(3)]])('does not read %s', (data) => {
    const { guard, said } = guarded()
    expect(() => guard.decode(data)).toThrow()
    expect(said).toEqual([])
  })

  it.each(['null', '1', '[null]', '{"id":{}}', '[{"id":1,"method":"query"},{"id":2}]'])(
    'refuses %s, and owes no answer to it',
    (data) => {
      const { guard, said } = guarded()
      for (let time = 0; time < 20; time += 1) expect(() => guard.decode(data)).toThrow()
      expect(said).toEqual([])
    },
  )
})
