import { describe, expect, it } from 'vitest'
import { makeLog } from '@/server/log'
import { MemoryBus } from '@/server/sync/bus-memory'
import { meetOthers } from './meet-others'

const silent = makeLog({ logLevel: 'silent' })
/** Time that passes at once. */
const clock = {
  after(_ms: number, run: () => void) {
    const timer = setImmediate(run)
    return () => clearImmediate(timer)
  },
}

describe('an instance that starts', () => {
  it('asks nobody when it is the first', async () => {
    const bus = new MemoryBus(silent)
    await meetOthers({ bus, databaseId: 'a', others: async () => 0, clock })
  })

  it('meets those that run, and answers who comes later', async () => {
    const bus = new MemoryBus(silent)
    const stop = await meetOthers({ bus, databaseId: 'a', others: async () => 0, clock })
    await meetOthers({ bus, databaseId: 'a', others: async () => 1, clock })
    await stop()
    await meetOthers({ bus, databaseId: 'a', others: async () => 2, clock })
  })

  it('is refused when the others do not hear it: they have another Redis', async () => {
    const [here, there] = [new MemoryBus(silent), new MemoryBus(silent)]
    await meetOthers({ bus: there, databaseId: 'a', others: async () => 0, clock })
    const met = meetOthers({ bus: here, databaseId: 'a', others: async () => 1, clock })
    await expect(met).rejects.toThrow(/same REDIS_URL/)
  })

  it('is not answered by instances of another database', async () => {
    const bus = new MemoryBus(silent)
    await meetOthers({ bus, databaseId: 'b', others: async () => 0, clock })
    const met = meetOthers({ bus, databaseId: 'a', others: async () => 1, clock })
    await expect(met).rejects.toThrow(/does not answer/)
  })

  it('does not wait for others that end meanwhile', async () => {
    const bus = new MemoryBus(silent)
    let left = 3
    await meetOthers({ bus, databaseId: 'a', others: async () => left--, clock })
    expect(left).toBeLessThan(1)
  })
})
