import { describe, expect, it } from 'vitest'
import { makeLog } from '@/server/log'
import { MemoryBus } from './bus-memory'

const silent = makeLog({ logLevel: 'silent' })

async function settled(bus: MemoryBus): Promise<void> {
  await new Promise<void>((resolve) => {
    void bus.subscribe('end', () => resolve()).then(() => bus.publish('end', ''))
  })
}

describe('MemoryBus', () => {
  it('carries a message to every listener of its channel, in order', async () => {
    const bus = new MemoryBus(silent)
    const heard: string[] = []
    await bus.subscribe('a', (message) => heard.push(`1${message}`))
    await bus.subscribe('a', (message) => heard.push(`2${message}`))
    await bus.subscribe('b', (message) => heard.push(`b${message}`))
    await bus.publish('a', 'x')
    await bus.publish('a', 'y')
    await settled(bus)
    expect(heard).toEqual(['1x', '2x', '1y', '2y'])
  })

  it('is quiet for who has unsubscribed', async () => {
    const bus = new MemoryBus(silent)
    const heard: string[] = []
    const listener = (message: string) => heard.push(message)
    const stop = await bus.subscribe('a', listener)
    await bus.subscribe('a', listener)
    await stop()
    await bus.publish('a', 'x')
    await settled(bus)
    expect(heard).toEqual(['x'])
  })

  it('lets a listener that throws spoil nothing for the others', async () => {
    const bus = new MemoryBus(silent)
    const heard: string[] = []
    await bus.subscribe('a', () => {
      throw new Error('no')
    })
    await bus.subscribe('a', (message) => heard.push(message))
    await bus.publish('a', 'x')
    await settled(bus)
    expect(heard).toEqual(['x'])
  })
})
