import { describe, it } from 'vitest'
import { testServices } from '../setup/database'
import { DatabaseServer } from './sync/database-server'
import { runSeed } from './sync/run'

const services = await testServices()
const seeds = Array.from({ length: 12 }, (_, index) => index + 1001)

describe('people who edit one journey, on a database and two processes', () => {
  it.each(seeds)('agree in the end, and nothing is lost (seed %i)', async (seed) => {
    const opened: DatabaseServer[] = []
    try {
      await runSeed(seed, 100, async (records) => {
        const server = await DatabaseServer.make(services, records)
        opened.push(server)
        return server
      })
    } finally {
      for (const server of opened) await server.close()
    }
  })
})
