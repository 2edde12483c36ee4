import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { type Database, openDatabase, poolConfigOfUrl } from '@/server/db/client'
import { poolConfigOf } from '@/server/db/embedded/connection'
import { readEndpoint } from '@/server/db/embedded/folder'
import { makeLog } from '@/server/log'
import type { AppRouter } from '@/server/routers/app-router'
import type { TestUser } from '../../factories/people'
import { cookieHeader } from '../../factories/session'
import { databaseAt, onMaintenance } from '../../setup/base-database'
import {
  type DataPlace,
  e2eSecret,
  type ServerProcess,
  startServerProcess,
} from '../../setup/server-process'

/** A server that dies and comes back on the same data, and a look into its database from outside. */
export class MortalServer {
  #process: ServerProcess | undefined
  #database: Database | undefined

  private constructor(
    private readonly place: DataPlace,
    private readonly removeData: () => Promise<void>,
  ) {}

  /** With nothing in its database; `on` is the address of a PostgreSQL server, absent: embedded. */
  static async make(on: string | undefined): Promise<MortalServer> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-crash-'))
    const name = `throughline_crash_${randomUUID().replaceAll('-', '')}`
    if (on) await onMaintenance(on, `CREATE DATABASE ${name}`)
    return new MortalServer(
      { dataDir, ...(on ? { databaseUrl: databaseAt(on, name) } : {}) },
      async () => {
        rmSync(dataDir, { recursive: true, force: true })
        if (on) await onMaintenance(on, `DROP DATABASE ${name} WITH (FORCE)`)
      },
    )
  }

  async start(): Promise<void> {
    this.#process = await startServerProcess(this.place)
    const { dataDir, databaseUrl } = this.place
    const config = databaseUrl ? poolConfigOfUrl(databaseUrl) : poolConfigOf(readEndpoint(dataDir))
    this.#database = openDatabase({ ...config, max: 1 }, makeLog({ logLevel: 'silent' }))
  }

  /** Kills it without warning, and comes back when nothing of it runs any more. */
  async kill(what: 'server' | 'server and database'): Promise<void> {
    const { databaseUrl } = this.place
    await this.#process?.kill(databaseUrl ? 'server' : what)
    if (databaseUrl) await this.#forgotten()
    await this.#database?.close()
  }

  async remove(): Promise<void> {
    await this.#database?.close().catch(() => {})
    await this.#process?.stop()
    await this.removeData()
  }

  get url(): string {
    return this.#process?.url ?? ''
  }

  get db(): Database['db'] {
    if (!this.#database) throw new Error('The server has not started.')
    return this.#database.db
  }

  headersOf(person: TestUser): Promise<{ cookie: string }> {
    return cookieHeader({ secret: e2eSecret }, person)
  }

  async callsOf(person: TestUser): Promise<TRPCClient<AppRouter>> {
    const headers = await this.headersOf(person)
    return createTRPCClient<AppRouter>({
      links: [httpBatchLink({ url: `${this.url}/api/trpc`, headers })],
    })
  }

  /**
   * On a PostgreSQL server other processes may live on, so an import counts as
   * lost only after a silence. Waits for statements that are still running,
   * and lets that time pass.
   */
  async #forgotten(): Promise<void> {
    for (;;) {
      const [row] = await this.db.$queryRaw<{ others: number }[]>`
        select count(*)::int as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
      if (row?.others === 0) break
    }
    await this.db.$executeRaw`update "Import" set "progressAt" = "progressAt" - interval '1 hour'`
  }
}
