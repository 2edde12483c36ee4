import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeLog } from '@/server/log'
import type { Bus } from '@/server/sync/bus'
import { openBus } from '@/server/sync/open-bus'
import { type BreakableWay, breakableWay } from '../../setup/breakable-way'

const silent = makeLog({ logLevel: 'silent' })
let way: BreakableWay
let near: Bus
let far: Bus

beforeEach(async () => {
  const url = process.env.TEST_REDIS_URL ?? ''
  way = await breakableWay(url)
  near = await openBus({ redisUrl: way.url }, silent)
  far = await openBus({ redisUrl: url }, silent)
})
afterEach(async () => {
  await Promise.all([near.close(), far.close()])
  await way.close()
})

/** Resolves when the bus has come up, or gone. */
function turned(bus: Bus, isUp: boolean): Promise<void> {
  return new Promise((resolve) => {
    if (bus.isUp === isUp) return resolve()
    const stop = bus.onChange((now) => {
      if (now !== isUp) return
      stop()
      resolve()
    })
  })
}

/** The next message on a channel. */
async function next(bus: Bus, channel: string): Promise<{ message: Promise<string> }> {
  let heard: (message: string) => void = () => {}
  const message = new Promise<string>((resolve) => {
    heard = resolve
  })
  await bus.subscribe(channel, heard)
  return { message }
}

describe('the bus over Redis', () => {
  it('carries messages to other instances', async () => {
    const { message } = await next(far, 'a')
    await near.publish('a', 'hello')
    expect(await message).toBe('hello')
  })

  it('serves its own instance while Redis is away', async () => {
    const { message } = await next(near, 'a')
    way.cut()
    await turned(near, false)
    const later = await next(near, 'b')
    await near.publish('a', 'one')
    await near.publish('b', 'two')
    expect([await message, await later.message]).toEqual(['one', 'two'])
  })

  it('comes back by itself and hears what it was asked to hear meanwhile', async () => {
    const before = await next(near, 'before')
    way.cut()
    await turned(near, false)
    const meanwhile = await next(near, 'meanwhile')
    way.mend()
    await turned(near, true)
    await far.publish('before', 'one')
    await far.publish('meanwhile', 'two')
    expect([await before.message, await meanwhile.message]).toEqual(['one', 'two'])
  })

  it('notices a Redis that is silent, though nobody has hung up', async () => {
    way.hold()
    await near.publish('a', 'waits for nobody')
    await turned(near, false)
    way.mend()
    await turned(near, true)
  })

  it('does not start without Redis', async () => {
    const opened = openBus({ redisUrl: 'redis://127.0.0.1:1' }, silent)
    await expect(opened).rejects.toThrow('Redis does not answer at REDIS_URL.')
  })
})
