import { describe, it } from 'vitest'
import { makeWorkspace } from '../factories/people'
import { testServices } from '../setup/database'
import { Cluster } from './cluster/cluster'
import { seedsToRun } from './seeds'
import { runSeed } from './sync/run'

const services = await testServices()
const { id: workspaceId } = await makeWorkspace(services)

describe('people who edit one journey, on a database and two instances', () => {
  it.concurrent.each(seedsToRun())(
    'agree in the end, and nothing is lost (seed %i)',
    async (seed) => {
      await runSeed(seed, 200, (records) => Cluster.make(services, workspaceId, records))
    },
  )
})
