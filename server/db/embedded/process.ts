import { PGlite } from '@electric-sql/pglite'
import { createWhole, makeEndpoint, placesIn, prepareFolder, writeEndpoint } from './folder'
import { DataFolderInUse, takeLock } from './lock'
import type { FromDatabase } from './messages'
import { backendOf } from './pglite'
import { type Endpoint, serve } from './serve'
import { Turns } from './turns'

/**
 * The process of the embedded database. PGlite computes synchronously: here
 * it blocks nobody but those who wait for it anyway. It lives as long as the
 * channel to the application that started it.
 */
const [, , dataDir, previousEndpoint] = process.argv
if (!dataDir || !process.send) throw new Error('The application starts this process.')

const tell = (message: FromDatabase) => process.send?.(message)

async function open(folder: string): Promise<PGlite> {
  await createWhole(folder, async (temporary) => {
    tell({ type: 'progress', text: 'Creating the database' })
    const fresh = await PGlite.create(temporary)
    await fresh.close()
  })
  return PGlite.create(folder)
}

async function start(folder: string): Promise<void> {
  prepareFolder(folder)
  const places = placesIn(folder)
  const release = await takeLock(places.lock, process.ppid)
  const pglite = await open(places.database)
  const endpoint = makeEndpoint(
    folder,
    previousEndpoint ? (JSON.parse(previousEndpoint) as Endpoint) : undefined,
  )
  const server = await serve(new Turns(backendOf(pglite)), endpoint)
  const address = server.address()
  const listening: Endpoint =
    'port' in endpoint && address !== null && typeof address === 'object'
      ? { ...endpoint, port: address.port }
      : endpoint
  writeEndpoint(folder, listening)

  const stop = async () => {
    server.close()
    await pglite.close()
    release()
    process.exit(0)
  }
  process.once('message', () => void stop())
  process.once('disconnect', () => void stop())
  process.once('SIGTERM', () => void stop())
  tell({ type: 'ready', endpoint: listening })
}

// Ctrl-C in a terminal reaches the whole group; the application decides when its database goes.
process.on('SIGINT', () => {})

start(dataDir).catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error)
  const owner = error instanceof DataFolderInUse ? error.owner.app : undefined
  process.send?.({ type: 'failed', text, owner } satisfies FromDatabase, () => process.exit(1))
})
