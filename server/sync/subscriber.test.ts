import { describe, expect, it } from 'vitest'
import { aPeer } from '@/core/presence/presence.fixture'
import type { Change } from '@/core/sync/protocol'
import { PresenceBatch } from './presence/batch'
import { Subscriber } from './subscriber'

function aChange(version: number, records = 1): Change {
  const remove = Array.from({ length: records }, (_, index) => `${version} ${index}`)
  return {
    version,
    diff: { put: [], patch: [], remove },
    author: { kind: 'user', id: 'ana', name: 'Ana' },
    clientId: 'client-ana',
    mutationId: version,
    at: '2026-01-01T00:00:00.000Z',
  }
}

function aMove(clientId: string, x: number): PresenceBatch {
  const batch = new PresenceBatch()
  batch.move(clientId, { cursor: { x, y: 0 } })
  return batch
}

/** A connection whose buffer is filled and emptied by hand. */
function aConnection() {
  let bytes = 0
  let empty = () => {}
  return {
    connection: {
      buffered: () => bytes,
      drained: () =>
        new Promise<void>((resolve) => {
          empty = resolve
        }),
    },
    fill() {
      bytes = 1e6
    },
    drain() {
      bytes = 0
      empty()
    },
  }
}

function aSubscriber() {
  const ending = new AbortController()
  const { connection, fill, drain } = aConnection()
  return { inbox: new Subscriber(ending.signal, connection), ending, fill, drain }
}

/** Whether a promise has an answer by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const waiting = Symbol()
  await new Promise((resolve) => setImmediate(resolve))
  return (await Promise.race([promise, waiting])) !== waiting
}

describe('a follower’s inbox', () => {
  it('tells at the moment of release whoever waits for it, and nobody else', async () => {
    const { inbox, fill, drain } = aSubscriber()
    const told: number[][] = []
    let isWanted = true
    inbox.tellDirectly(({ changes }) => {
      if (isWanted) told.push(changes.map(({ version }) => version))
      return isWanted
    })
    // The last list is still on its way: what comes now must come after it.
    inbox.push([aChange(1)])
    inbox.release()
    expect(told).toEqual([])
    expect((await inbox.next())?.changes).toHaveLength(1)

    const next = inbox.next()
    inbox.push([aChange(2)])
    inbox.release()
    inbox.release()
    expect(told).toEqual([[2]])
    expect(await isSettled(next)).toBe(false)

    fill()
    inbox.push([aChange(3)])
    inbox.release()
    expect(told).toEqual([[2]])
    drain()
    expect((await next)?.changes).toMatchObject([{ version: 3 }])

    isWanted = false
    const later = inbox.next()
    inbox.push([aChange(4)])
    inbox.release()
    expect((await later)?.changes).toMatchObject([{ version: 4 }])
  })

  it('tells nothing to whoever has left', async () => {
    const { inbox, ending } = aSubscriber()
    const told: unknown[] = []
    inbox.tellDirectly((batch) => told.push(batch) > 0)
    const next = inbox.next()
    inbox.push([aChange(1)])
    ending.abort()
    inbox.release()
    expect(told).toEqual([])
    expect(await next).toBeNull()
  })

  it('hands out everything at the beat, and not before', async () => {
    const { inbox } = aSubscriber()
    const next = inbox.next()
    inbox.push([aChange(1)])
    inbox.push([aChange(2)])
    inbox.tell({ type: 'feedback' })
    inbox.tell({ type: 'feedback' })
    expect(await isSettled(next)).toBe(false)
    inbox.release()
    expect(await next).toMatchObject({
      changes: [{ version: 1 }, { version: 2 }],
      news: [{ type: 'feedback' }],
      presence: null,
      overflowed: false,
    })
    const later = inbox.next()
    inbox.release()
    expect(await isSettled(later)).toBe(false)
  })

  it('ends with its follower, also while their connection is full', async () => {
    const { inbox, ending, fill } = aSubscriber()
    fill()
    inbox.push([aChange(1)])
    inbox.release()
    const next = inbox.next()
    ending.abort()
    expect(await next).toBeNull()
  })

  it('waits for a full connection and merges what the peers do meanwhile', async () => {
    const { inbox, fill, drain } = aSubscriber()
    fill()
    const next = inbox.next()
    const first = aMove('client-ana', 0)
    inbox.stir(first)
    for (let x = 1; x < 1_000; x += 1) {
      inbox.stir(aMove(`client-${x % 5}`, x))
      inbox.release()
    }
    expect(await isSettled(next)).toBe(false)
    drain()
    const presence = (await next)?.presence
    expect(presence?.size).toBe(6)
    expect(presence?.messageFor('')?.moved).toContainEqual({
      clientId: 'client-4',
      set: { cursor: { x: 999, y: 0 } },
    })
    // Other followers were given the same one.
    expect(first.size).toBe(1)
  })

  it('keeps so many changes, and then asks for the database', async () => {
    const { inbox } = aSubscriber()
    for (let version = 1; version <= 5_000; version += 1) inbox.push([aChange(version)])
    inbox.release()
    expect(await inbox.next()).toMatchObject({ changes: [], overflowed: true })
    inbox.push([aChange(5_001)])
    inbox.release()
    expect(await inbox.next()).toMatchObject({ changes: [{ version: 5_001 }], overflowed: false })
  })

  it('counts the records of changes too', async () => {
    const { inbox } = aSubscriber()
    inbox.push([aChange(1, 6_000)])
    inbox.push([aChange(2, 6_000)])
    inbox.release()
    expect(await inbox.next()).toMatchObject({ changes: [], overflowed: true })
  })

  it('asks for the whole room when more have come and gone than it keeps', async () => {
    const { inbox } = aSubscriber()
    for (let n = 0; n < 5_000; n += 1) {
      const batch = new PresenceBatch()
      batch.join(aPeer(`${n}`))
      batch.leave(aPeer(`${n - 1}`).clientId)
      inbox.stir(batch)
    }
    inbox.release()
    expect(await inbox.next()).toMatchObject({ presence: null, overflowed: true })
  })
})
