import type { PoolConfig } from 'pg'
import type { Env } from '@/server/env'
import type { Log } from '@/server/log'
import { poolConfigOfUrl } from './client'
import { poolConfigOf } from './embedded/connection'
import { EmbeddedDatabase } from './embedded/embedded'
import { placesIn, readEndpoint } from './embedded/folder'
import { lockOwner } from './embedded/lock'
import { reachDatabase } from './reach'

/** A database that can be connected to until it is released. */
export type OpenedDatabase = { config: PoolConfig; release: () => Promise<void> }

export type OpenOptions = {
  env: Pick<Env, 'databaseUrl' | 'dataDir'>
  log: Log
  /** The bundled process of the embedded database. */
  processFile: string
  onProgress?: (text: string) => void
}

/**
 * The database that the environment names: a server, or the embedded one,
 * started here.
 * @throws EmbeddedFailed, for example when another process has the data folder; DatabaseUnreachable.
 */
export async function openForServer(options: OpenOptions): Promise<OpenedDatabase> {
  const { databaseUrl, dataDir } = options.env
  if (databaseUrl) {
    await reachDatabase(databaseUrl)
    return { config: poolConfigOfUrl(databaseUrl), release: async () => {} }
  }
  const database = await EmbeddedDatabase.start({ ...options, dataDir })
  return { config: database.poolConfig, release: () => database.stop() }
}

/** The same for a command, which joins the embedded database of a running server. */
export async function openForCommand(options: OpenOptions): Promise<OpenedDatabase> {
  const { databaseUrl, dataDir } = options.env
  const running = !databaseUrl && lockOwner(placesIn(dataDir).lock)
  if (!running) return openForServer(options)
  return { config: poolConfigOf(readEndpoint(dataDir)), release: async () => {} }
}
