import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolConfig } from 'pg'
import { PrismaClient } from '@/server/db/generated/client'
import type { Log } from '@/server/log'
import { applicationName } from './others'

export type Database = { db: PrismaClient; pool: Pool; close: () => Promise<void> }

/** Connections to a PostgreSQL server, for each instance. */
const connections = 10

/** The way to a PostgreSQL server named by its address. */
export function poolConfigOfUrl(databaseUrl: string): PoolConfig {
  return { connectionString: databaseUrl, max: connections }
}

/** One pool, and Prisma on top of it; the same for the embedded database and a server. */
export function openDatabase(config: PoolConfig, log: Log): Database {
  const pool = new Pool({ ...config, application_name: applicationName })
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', (err) => log.warn({ err }, 'a database connection was lost'))
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    // The longer formats repeat the values of the statement, which would reach the log.
    errorFormat: 'minimal',
  })
  const close = async () => {
    await db.$disconnect()
    await pool.end()
  }
  return { db, pool, close }
}
