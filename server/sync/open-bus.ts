import { Redis } from 'ioredis'
import type { Env } from '@/server/env'
import type { Log } from '@/server/log'
import type { Bus } from './bus'
import { MemoryBus } from './bus-memory'
import { RedisBus } from './bus-redis'

/** The bus that the environment asks for: Redis between instances, memory within one. */
export async function openBus(env: Pick<Env, 'redisUrl'>, log: Log): Promise<Bus> {
  if (!env.redisUrl) return new MemoryBus(log)
  const options = { lazyConnect: true, maxRetriesPerRequest: 1 }
  const bus = new RedisBus(new Redis(env.redisUrl, options), new Redis(env.redisUrl, options), log)
  await bus.connect()
  return bus
}
