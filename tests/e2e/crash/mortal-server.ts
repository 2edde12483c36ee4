import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { type Database, openDatabase, poolConfigOfUrl } from '@/server/db/client'
import { poolConfigOf } from '@/server/db/embedded/connection'
import { placesIn, readEndpoint } from '@/server/db/embedded/folder'
import { lockOwner } from '@/server/db/embedded/lock'
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
import { within } from '../../setup/within'

/** Seconds for the database to answer, or to see that a process is gone. */
const patience = 60
/** Seconds for the answer to a call. */
const callPatience = 60

/** A server that dies and comes back on the same data, and a look into its database from outside. */
export class MortalServer {
  #process: ServerProcess | undefined
  #database: Database | undefined
  /** How long each start took, in ms. */
  readonly starts: number[] = []

  private constructor(
    private readonly place: DataPlace,
    private readonly removeData: () => Promise<void>,
  ) {}

  /** With nothing in its database; `on` is the address of a PostgreSQL server, absent: embedded. */
  static async make(on: string | undefined, redisUrl?: string): Promise<MortalServer> {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-crash-'))
    const name = `throughline_crash_${randomUUID().replaceAll('-', '')}`
    if (on) await onMaintenance(on, `CREATE DATABASE ${name}`)
    return new MortalServer(
      {
        dataDir,
        ...(on ? { databaseUrl: databaseAt(on, name) } : {}),
        ...(redisUrl ? { redisUrl } : {}),
      },
      async () => {
        rmSync(dataDir, { recursive: true, force: true })
        if (on) await onMaintenance(on, `DROP DATABASE ${name} WITH (FORCE)`)
      },
    )
  }

  /** Another instance on the same PostgreSQL database. Remove it before the first. */
  beside(): MortalServer {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'throughline-crash-'))
    const place = { ...this.place, dataDir }
    return new MortalServer(place, async () => rmSync(dataDir, { recursive: true, force: true }))
  }

  /** Whether its database is a PostgreSQL server, not the embedded one. */
  get isOnServer(): boolean {
    return this.place.databaseUrl !== undefined
  }

  async start(): Promise<void> {
    const began = performance.now()
    this.#process = await startServerProcess(this.place)
    this.starts.push(Math.round(performance.now() - began))
    await this.#look()
  }

  async #look(): Promise<void> {
    await this.#lookAway()
    const { dataDir, databaseUrl } = this.place
    const config = databaseUrl ? poolConfigOfUrl(databaseUrl) : poolConfigOf(readEndpoint(dataDir))
    const bounds = { connectionTimeoutMillis: patience * 1000, query_timeout: patience * 1000 }
    this.#database = openDatabase({ ...config, ...bounds, max: 1 }, makeLog({ logLevel: 'silent' }))
  }

  async #lookAway(): Promise<void> {
    const database = this.#database
    this.#database = undefined
    await database?.close()
  }

  /** Kills it without warning, and comes back when nothing of it runs any more. */
  async kill(what: 'server' | 'server and database'): Promise<void> {
    const { databaseUrl } = this.place
    await this.#process?.kill(databaseUrl ? 'server' : what)
    if (databaseUrl) await this.#forgotten()
    await this.#lookAway()
  }

  /** Kills the server alone, and comes back at once, whatever of it may still run in the database. */
  async strike(what: 'server' | 'server and database'): Promise<void> {
    await this.#process?.kill(this.place.databaseUrl ? 'server' : what)
  }

  /**
   * Kills the database under a server that lives on: the embedded one's
   * process, or every connection to PostgreSQL. Comes back when it answers again.
   */
  async strikeDatabase(): Promise<void> {
    if (this.place.databaseUrl) {
      await this.db.$queryRaw`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`
      return
    }
    const file = placesIn(this.place.dataDir).lock
    const owner = lockOwner(file)
    if (!owner) throw new Error('No database runs in the data folder.')
    process.kill(owner.pid, 'SIGKILL')
    const isBack = async () => {
      const next = lockOwner(file)
      return next !== undefined && next.pid !== owner.pid && (await this.#answers())
    }
    const message = 'the embedded database is started again and answers'
    await expect.poll(isBack, { message, timeout: patience * 1000 }).toBe(true)
  }

  async #answers(): Promise<boolean> {
    try {
      await this.#look()
      await this.db.$queryRaw`select 1`
      return true
    } catch {
      return false
    }
  }

  async remove(): Promise<void> {
    await this.#lookAway().catch(() => {})
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
      links: [httpBatchLink({ url: `${this.url}/api/trpc`, headers, fetch: answerOf })],
    })
  }

  /**
   * On a PostgreSQL server other processes may live on, so an import counts as
   * lost only after a silence. Waits for statements that are still running,
   * and lets that time pass.
   */
  async #forgotten(): Promise<void> {
    const until = Date.now() + patience * 1000
    for (;;) {
      const [row] = await this.db.$queryRaw<{ others: number }[]>`
        select count(*)::int as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
      if (row?.others === 0) break
      if (Date.now() > until) {
        throw new Error(
          `After ${patience} s PostgreSQL still has ${row?.others} sessions of the dead.`,
        )
      }
    }
    await this.db.$executeRaw`update "Import" set "progressAt" = "progressAt" - interval '1 hour'`
  }
}

const answerOf: typeof fetch = (input, init) =>
  within(callPatience, `the answer of ${String(input)}`, fetch(input, init))
