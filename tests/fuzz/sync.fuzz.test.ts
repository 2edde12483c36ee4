import { describe, it } from 'vitest'
import { MemoryServer } from './sync/memory-server'
import { runSeed } from './sync/run'

const seeds = Array.from({ length: 250 }, (_, index) => index + 1)

describe('people who edit one journey over a bad network', () => {
  it.each(seeds)('agree in the end, and nothing is lost (seed %i)', async (seed) => {
    await runSeed(seed, 60, async (records) => new MemoryServer(records))
  })
})
