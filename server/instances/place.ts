import type { PoolConfig } from 'pg'
import { realClock } from '@/core/sync/transport'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Env } from '@/server/env'
import type { Log } from '@/server/log'
import type { Bus } from '@/server/sync/bus'
import { databaseIdOf } from './database-id'
import { InstanceLock } from './instance-lock'
import { meetOthers } from './meet-others'

/** This instance's place among those of its database. */
export type Place = {
  /** @throws InstanceRefused when it cannot hear the others */
  meet(parts: { db: PrismaClient; bus: Bus }): Promise<void>
  /** Resolves, with what to tell the log, when the place is lost to somebody else. */
  lost: Promise<string>
  release(): Promise<void>
}

/** The embedded database is locked with its folder: nobody else is there. */
const alone: Place = {
  meet: async () => {},
  lost: new Promise(() => {}),
  release: async () => {},
}

/** @throws InstanceRefused when another instance may not run beside this one */
export async function takePlace(
  env: Pick<Env, 'databaseUrl' | 'redisUrl'>,
  config: PoolConfig,
  log: Log,
): Promise<Place> {
  if (!env.databaseUrl) return alone
  const lock = await InstanceLock.take({ config, log, mode: env.redisUrl ? 'shared' : 'exclusive' })
  return {
    lost: lock.lost,
    release: () => lock.release(),
    async meet({ db, bus }) {
      const databaseId = await databaseIdOf(db)
      await meetOthers({ bus, databaseId, others: () => lock.others(), clock: realClock })
    },
  }
}
