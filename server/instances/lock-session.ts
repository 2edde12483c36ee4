import { Client, type PoolConfig } from 'pg'
import { applicationName } from '@/server/db/others'
import type { Holder, LockMode } from './lock-decision'

/** The lock's name, as PostgreSQL names advisory locks: a class and a number, in each database. */
const lock = [0x7468726c, 1] as const
/** A question that takes longer has no answer, in ms. */
const patienceMs = 5_000
/** After these PostgreSQL gives up a session whose machine has vanished: within 25 s, not two hours. */
const vanishSoon =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3'

/**
 * One session on the database that holds the lock, on a connection of its own.
 * The database gives the lock back when the session ends, however it ends.
 */
export class LockSession {
  private constructor(
    private readonly client: Client,
    readonly pid: number,
  ) {}

  /** @param onEnd the connection has ended, for whatever reason but `close` */
  static async open(config: PoolConfig, onEnd: () => void): Promise<LockSession> {
    const client = new Client({
      ...config,
      application_name: applicationName,
      keepAlive: true,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    })
    client.on('error', () => {})
    await client.connect()
    client.once('end', onEnd)
    await client.query(vanishSoon)
    return new LockSession(client, await pidOf(client))
  }

  async tryToTake(mode: LockMode): Promise<boolean> {
    const take = mode === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'
    const { rows } = await this.client.query(`SELECT ${take}($1, $2) AS taken`, [...lock])
    return rows[0]?.taken === true
  }

  /** Everybody who holds the lock. */
  async holders(): Promise<Holder[]> {
    const { rows } = await this.client.query<{ pid: number; mode: string }>(
      `SELECT pid, mode FROM pg_locks
       WHERE locktype = 'advisory' AND granted AND classid = $1 AND objid = $2 AND objsubid = 2
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [...lock],
    )
    return rows.map(({ pid, mode }) => ({
      pid,
      mode: mode === 'ExclusiveLock' ? 'exclusive' : 'shared',
    }))
  }

  /** Ends a session of ours that was lost on the way. */
  async end(pid: number): Promise<void> {
    await this.client.query('SELECT pg_terminate_backend($1)', [pid])
  }

  /**
   * Whether a second connection is given the same session: then a pooler
   * stands between, and the lock is nobody's.
   */
  async isPooled(config: PoolConfig): Promise<boolean> {
    const second = new Client({ ...config, connectionTimeoutMillis: patienceMs })
    second.on('error', () => {})
    await second.connect()
    try {
      return (await pidOf(second)) === this.pid
    } finally {
      await second.end()
    }
  }

  async close(): Promise<void> {
    this.client.removeAllListeners('end')
    await this.client.end()
  }
}

async function pidOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return rows[0]?.pid ?? 0
}
