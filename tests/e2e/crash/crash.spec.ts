import { test } from '@playwright/test'
import { Random } from '../../fuzz/sync/random'
import { MortalServer } from './mortal-server'
import { World } from './world'

/** What happens between two starts: every end that an import can come to, after every kind of death. */
const rounds: ((world: World) => Promise<void>)[] = [
  async (world) => world.resume(await world.crashInImport('server')),
  async (world) => world.undo(await world.crashInImport('server and database')),
  async (world) => {
    const file = await world.crashInImport('server')
    await world.crashInResume(file, 'server and database')
    await world.resume(file)
  },
  async (world) => world.crashInUndo(await world.crashInImport('server and database'), 'server'),
  async (world) => {
    const file = await world.crashInImport('server')
    await world.undo(file)
    await world.importAgain(file)
  },
]

const where = [
  { name: 'the embedded database', url: undefined },
  { name: 'PostgreSQL', url: process.env.TEST_DATABASE_URL },
]
for (const { name, url } of where.filter(({ url }, index) => index === 0 || url)) {
  test(`a server killed amid edits and imports keeps all it has acknowledged, on ${name}`, async () => {
    test.setTimeout(240_000)
    const server = await MortalServer.make(url)
    try {
      await server.start()
      const world = await World.make(server, new Random(20_251))
      for (const round of rounds) await round(world)
      await world.settle()
    } finally {
      await server.remove()
    }
  })
}
