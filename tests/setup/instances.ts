import { makeServices } from '@/server/make-services'
import type { Services } from '@/server/services'
import { openBus } from '@/server/sync/open-bus'

/**
 * One more instance of the server on the same database, hearing of the others
 * over Redis alone. `close` ends what it has begun; the database stays.
 */
export async function anotherInstance(
  services: Services,
  redisUrl: string,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const { env, secret, publicUrl, db, pool, log, build, programs } = services
  const bus = await openBus({ redisUrl }, log)
  const own = await makeServices({
    env: { ...env, redisUrl },
    secret,
    publicUrl,
    db,
    pool,
    bus,
    log,
    build,
    programs,
  })
  return {
    services: own,
    close: async () => {
      await own.commentSweep.close()
      await own.imports.close()
      await own.ruleRuns.close()
      await own.hubs.close()
      await bus.close()
    },
  }
}
