import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { Unavailable } from '@/server/errors'
import type { Log } from '@/server/log'
import type { Bus, BusListener, Unsubscribe } from './bus'
import { Channels } from './channels'

/** Keeps our channels apart from whatever else uses the same Redis. */
const prefix = 'throughline:'
/** How often a message is sent to ourselves, in ms: the only proof that messages arrive. */
const pulseMs = 1_000
/** So many that did not come back, and Redis counts as gone. */
const missedPulses = 3
/** How long the first connection may take, in ms. */
const patienceMs = 10_000

/**
 * The bus between instances, over Redis' publish and subscribe. When Redis
 * goes away it carries messages within this instance, keeps nothing for later,
 * and comes back by itself.
 */
export class RedisBus implements Bus {
  readonly #channels = new Channels()
  readonly #pulse = `${prefix}pulse:${randomUUID()}`
  readonly #listeners = new Set<(isUp: boolean) => void>()
  #timer: NodeJS.Timeout | undefined
  #isUp = false
  #closed = false
  /** Pulses since the last that came back. */
  #silent = 0

  /** A connection that subscribes can do nothing else, hence two. */
  constructor(
    private readonly publisher: Redis,
    private readonly subscriber: Redis,
    private readonly log: Log,
  ) {
    for (const redis of [publisher, subscriber]) {
      redis.on('error', (err) => log.debug({ err }, 'the connection to Redis failed'))
      redis.on('close', () => this.#turn(false))
      redis.on('ready', () => void this.#begin())
    }
    subscriber.on('message', (channel: string, message: string) => {
      if (channel === this.#pulse) this.#beat()
      else this.#deliver(channel, message)
    })
  }

  get isUp(): boolean {
    return this.#isUp
  }

  /** Resolves when messages arrive. @throws Unavailable when Redis does not answer. */
  async connect(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('No message came back.')), patienceMs)
    })
    try {
      const up = new Promise<void>((resolve) => this.onChange(() => resolve()))
      await Promise.race([
        tooLate,
        Promise.all([this.publisher.connect(), this.subscriber.connect(), up]),
      ])
      this.#timer = setInterval(() => this.#tick(), pulseMs).unref()
    } catch (cause) {
      await this.close()
      throw new Unavailable('Redis does not answer at REDIS_URL.', { cause })
    } finally {
      clearTimeout(timer)
    }
  }

  async publish(channel: string, message: string): Promise<void> {
    const name = prefix + channel
    if (!this.#isUp) return queueMicrotask(() => this.#deliver(name, message))
    // Nobody waits for Redis: an edit is saved when the database has it.
    this.publisher.publish(name, message).catch(() => this.#deliver(name, message))
  }

  async subscribe(channel: string, listener: BusListener): Promise<Unsubscribe> {
    const name = prefix + channel
    const own: BusListener = (message) => listener(message)
    this.#channels.add(name, own)
    // Also for a known channel: its first subscription may still be on its way.
    await this.#ask(() => this.subscriber.subscribe(name))
    return async () => {
      if (this.#channels.remove(name, own)) {
        await this.#ask(() => this.subscriber.unsubscribe(name))
      }
    }
  }

  onChange(listener: (isUp: boolean) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    this.publisher.disconnect()
    this.subscriber.disconnect()
  }

  /** Whoever is listened to is asked for again at each connection, so a failure is made good by itself. */
  async #ask(command: () => Promise<unknown>): Promise<void> {
    if (!this.#isUp) return
    const down = new Promise<void>((resolve) => {
      const stop = this.onChange(() => resolve())
      command()
        .catch((err) => this.log.debug({ err }, 'Redis did not take a subscription'))
        .finally(() => {
          stop()
          resolve()
        })
    })
    await down
  }

  /** Both connections are there: asks for all channels, the pulse last, and sends it. */
  async #begin(): Promise<void> {
    if (this.publisher.status !== 'ready' || this.subscriber.status !== 'ready') return
    try {
      await this.subscriber.subscribe(...this.#channels.names(), this.#pulse)
      await this.publisher.publish(this.#pulse, '')
    } catch (err) {
      this.log.debug({ err }, 'the connection to Redis failed')
    }
  }

  #tick(): void {
    this.#silent += 1
    if (this.#silent > missedPulses) this.#startAnew()
    else if (this.publisher.status === 'ready') {
      this.publisher.publish(this.#pulse, '').catch(() => {})
    }
  }

  /** Redis does not answer, though nobody has hung up: neither will we wait. */
  #startAnew(): void {
    this.#silent = 0
    this.#turn(false)
    for (const redis of [this.publisher, this.subscriber]) {
      if (['connect', 'ready'].includes(redis.status)) redis.disconnect(true)
    }
  }

  #beat(): void {
    this.#silent = 0
    this.#turn(true)
  }

  #turn(isUp: boolean): void {
    if (this.#isUp === isUp || this.#closed) return
    this.#isUp = isUp
    if (isUp) this.log.info('Redis answers: instances hear each other')
    else this.log.warn('Redis does not answer: instances catch up from the database meanwhile')
    for (const listener of [...this.#listeners]) listener(isUp)
  }

  #deliver(name: string, message: string): void {
    this.#channels.deliver(name, message, (err) =>
      this.log.error({ err, channel: name }, 'a listener of the bus failed'),
    )
  }
}
