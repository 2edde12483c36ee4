import { Client, type PoolConfig } from 'pg'
import { Conflict } from '@/server/errors'

/** By this name the server's connections can be told from others'. */
export const applicationName = 'throughline'

/** @throws Conflict when a server of ours is connected to this database. */
export async function demandNoServer(config: PoolConfig): Promise<void> {
  const client = new Client(config)
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
      [applicationName],
    )
    if (rows.length > 0) throw new Conflict('A server is running on this database. Stop it first.')
  } finally {
    await client.end()
  }
}
