import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { PoolConfig } from 'pg'
import { poolConfigOf } from './connection'
import { makeEndpoint } from './folder'
import { backendOf } from './pglite'
import { serve } from './serve'
import { Turns } from './turns'

/** An empty database that lives as long as `use` runs, in this process: for commands, not for the server. */
export async function withDatabaseInMemory<T>(use: (config: PoolConfig) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-'))
  const pglite = await PGlite.create()
  const endpoint = makeEndpoint(folder)
  const server = await serve(new Turns(backendOf(pglite)), endpoint)
  try {
    return await use(poolConfigOf(endpoint))
  } finally {
    server.close()
    await pglite.close()
    await rm(folder, { recursive: true, force: true })
  }
}
