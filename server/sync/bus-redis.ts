import type { Redis } from 'ioredis'
import { Unavailable } from '@/server/errors'
import type { Log } from '@/server/log'
import type { Bus, BusListener, Unsubscribe } from './bus'
import { Channels } from './channels'

/** Keeps our channels apart from whatever else uses the same Redis. */
const prefix = 'throughline:'

/** The bus between instances, over Redis' publish and subscribe. */
export class RedisBus implements Bus {
  readonly #channels = new Channels()

  /** A connection that subscribes can do nothing else, hence two. */
  constructor(
    private readonly publisher: Redis,
    private readonly subscriber: Redis,
    private readonly log: Log,
  ) {
    for (const redis of [publisher, subscriber]) {
      redis.on('error', (err) => log.warn({ err }, 'the connection to Redis failed'))
    }
    subscriber.on('message', (channel: string, message: string) => {
      this.#channels.deliver(channel, message, (err) =>
        log.error({ err, channel }, 'a listener of the bus failed'),
      )
    })
  }

  /** @throws Unavailable when Redis does not answer. */
  async connect(): Promise<void> {
    try {
      await Promise.all([this.publisher.connect(), this.subscriber.connect()])
    } catch (cause) {
      await this.close()
      throw new Unavailable('Redis does not answer at REDIS_URL.', { cause })
    }
  }

  async publish(channel: string, message: string): Promise<void> {
    try {
      await this.publisher.publish(prefix + channel, message)
    } catch (err) {
      // Nobody relies on a message: who misses one reads the database.
      this.log.warn({ err, channel }, 'a message was not published')
    }
  }

  async subscribe(channel: string, listener: BusListener): Promise<Unsubscribe> {
    const name = prefix + channel
    const own: BusListener = (message) => listener(message)
    this.#channels.add(name, own)
    // Also for a known channel: its first subscription may still be on its way.
    await this.subscriber.subscribe(name)
    return async () => {
      if (this.#channels.remove(name, own)) await this.subscriber.unsubscribe(name)
    }
  }

  async healthy(): Promise<boolean> {
    return this.publisher.status === 'ready' && this.subscriber.status === 'ready'
  }

  async close(): Promise<void> {
    this.publisher.disconnect()
    this.subscriber.disconnect()
  }
}
