import type { Pool } from 'pg'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Bus } from '@/server/sync/bus'
import type { Env } from './env'
import type { Log } from './log'

/**
 * What every part of the server stands on. A part that is itself one of the
 * `Services` takes this, so that nothing depends on itself in a circle.
 */
export type Infrastructure = {
  env: Env
  /** Signs sessions and links; kept in the data folder when the environment names none. */
  secret: string
  /** Where people reach the product, without a trailing slash. */
  publicUrl: string
  db: PrismaClient
  /** The pool under `db`, for statements that stream. */
  pool: Pool
  bus: Bus
  log: Log
  /** Which build of the product runs; pages compare it with their own. */
  build: string
  /** Folder of the bundled programs that run beside this one. */
  programs: string
}
