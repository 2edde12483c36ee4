import { afterAll } from 'vitest'
import type { Env } from '@/server/env'
import { makeServices } from '@/server/make-services'
import type { Services } from '@/server/services'

/** The services of a server on the same database whose environment differs; they end with the file's tests. */
export async function servicesWith(services: Services, change: Partial<Env>): Promise<Services> {
  const { secret, publicUrl, db, pool, bus, log, build, programs } = services
  const env = { ...services.env, ...change }
  const own = await makeServices({ env, secret, publicUrl, db, pool, bus, log, build, programs })
  afterAll(async () => {
    await own.mailer.close()
    await own.hubs.close()
    await own.columns.close()
    await own.imports.close()
    await own.ruleRuns.close()
  })
  return own
}
