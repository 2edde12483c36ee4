import { Redis, type RedisOptions } from 'ioredis'
import type { Env } from '@/server/env'
import type { Log } from '@/server/log'
import type { Bus } from './bus'
import { MemoryBus } from './bus-memory'
import { RedisBus } from './bus-redis'

/** Nothing waits for a Redis that is away, and nothing is kept for it. */
const options: RedisOptions = {
  lazyConnect: true,
  connectTimeout: 5_000,
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  // The bus asks for its channels itself, and knows when it has them.
  autoResubscribe: false,
  /** Jittered, so that instances do not come back in one instant. */
  retryStrategy: (times) =>
    Math.min(2_000, 100 * 2 ** Math.min(times, 5)) * (0.5 + Math.random() / 2),
}

/**
 * The bus that the environment asks for: Redis between instances, memory within one.
 * @throws Unavailable when there is no Redis at REDIS_URL
 */
export async function openBus(env: Pick<Env, 'redisUrl'>, log: Log): Promise<Bus> {
  if (!env.redisUrl) return new MemoryBus(log)
  const bus = new RedisBus(new Redis(env.redisUrl, options), new Redis(env.redisUrl, options), log)
  await bus.connect()
  return bus
}
