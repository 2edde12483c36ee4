import type { Encoder } from '@trpc/server/adapters/ws'
import {
  parseTRPCMessage,
  type TRPCClientOutgoingMessage,
  type TRPCResponseMessage,
} from '@trpc/server/rpc'
import { addresseeOf, dataJson, jsonOf } from '@/server/trpc/json-text'
import { isDeeperThan } from './json-depth'
import { TokenBucket } from './token-bucket'
import { type Limits, tooMuch } from './web-socket-limits'

/** What we need of a `WebSocket` of ws. */
export type GuardedClient = {
  readonly bufferedAmount: number
  pause(): void
  resume(): void
  send(data: string): void
  close(code: number, reason: string): void
  terminate(): void
}

type Options = {
  client: GuardedClient
  limits: Limits
  /** Milliseconds of a clock that never goes back. */
  now: () => number
  /** Hears why a connection was cut off, once. */
  onBreach: (reason: string) => void
  /** Hears that a message is about to be sent, and whether somebody waits for it. */
  onWrite?: (isAwaited: boolean) => void
  /** Carries out a call by itself, whose answer is null; false: tRPC shall. */
  takes?: (message: unknown) => boolean
}

type Id = string | number

const unchanged = {
  serialize: (value: unknown): unknown => value,
  deserialize: (value: unknown): unknown => value,
}
const asItIs = { input: unchanged, output: unchanged }

/** How long whoever was cut off has to say goodbye, in ms. */
const goodbyeMs = 1_000

/**
 * Stands between one WebSocket and tRPC, as its encoder: sees every message
 * whole, in both directions. Whoever asks too fast is read more slowly; whoever
 * asks for more than that can hold back is cut off.
 */
export class WebSocketGuard implements Encoder {
  readonly #calls: TokenBucket
  readonly #bytes: TokenBucket
  /** Open subscriptions, from the question until they have ended. */
  readonly #subscriptions = new Set<Id>()
  #unanswered = 0
  #waiting: NodeJS.Timeout | null = null
  #paused = false
  #breached = false

  constructor(private readonly options: Options) {
    const { limits, now } = options
    this.#calls = new TokenBucket(limits.calls, now())
    this.#bytes = new TokenBucket(limits.bytes, now())
  }

  /** Every frame, whatever is in it, before tRPC sees it. */
  received(bytes: number): void {
    if (this.#breached) return
    const now = this.options.now()
    this.#wait(Math.max(this.#calls.take(1, now), this.#bytes.take(bytes, now)))
  }

  /** @throws Error for what is no message; tRPC answers that it could not be read. */
  decode(data: string | ArrayBuffer | Uint8Array): unknown {
    if (this.#breached) throw new Error('The connection is closing.')
    if (typeof data !== 'string') throw new Error('Messages are text.')
    if (isDeeperThan(data, this.options.limits.depth)) throw new Error('Nested too deeply.')
    const message: unknown = JSON.parse(data)
    const messages: unknown[] = Array.isArray(message) ? message : [message]
    // Who sends one that is no call gets no answer to the others either, so none of them counts.
    const calls = messages.map((each) => parseTRPCMessage(each, asItIs))
    this.#count(calls)
    const [call] = calls
    if (calls.length > 1 || !call || !this.options.takes?.(call)) return message
    this.options.client.send(this.encode({ id: call.id, result: { type: 'data', data: null } }))
    return []
  }

  encode(data: unknown): string {
    const message = data as TRPCResponseMessage
    this.#answered(message)
    addresseeOf(message)?.((json) => this.#say(message.id, json))
    this.#write(!isEmptyAnswer(message))
    return jsonOf(message)
  }

  /** Ends the connection without a goodbye: the other side does not listen. */
  drop(reason: string): void {
    if (this.#breached) return
    this.#end(reason)
    this.options.client.terminate()
  }

  /** Forgets what it waits for, when the connection has ended. */
  closed(): void {
    this.#breached = true
    if (this.#waiting) clearTimeout(this.#waiting)
  }

  /** More of a subscription, past tRPC; nothing when it has ended. */
  #say(id: TRPCResponseMessage['id'], json: string): void {
    if (this.#breached || !isId(id) || !this.#subscriptions.has(id)) return
    this.#write(true)
    this.options.client.send(dataJson(id, json))
  }

  #write(isAwaited: boolean): void {
    const { client, limits, onWrite } = this.options
    if (client.bufferedAmount > limits.backlogBytes) this.drop('it does not read what it asked for')
    onWrite?.(isAwaited)
  }

  #count(messages: readonly TRPCClientOutgoingMessage[]): void {
    const { limits, now } = this.options
    const wait = this.#calls.take(messages.length - 1, now())
    const mostMs = (limits.calls.burst / limits.calls.perSecond) * 1000
    if (wait > mostMs) this.#cutOff('too many calls at once')
    for (const message of messages) this.#asked(message)
    this.#wait(wait)
  }

  #asked({ id, method }: TRPCClientOutgoingMessage): void {
    if (method === 'subscription.stop' || !isId(id)) return
    if (this.#subscriptions.has(id)) this.#cutOff('an id that is in use was used again')
    if (method === 'subscription') {
      this.#subscriptions.add(id)
      const { subscriptions } = this.options.limits
      if (this.#subscriptions.size > subscriptions) this.#cutOff('too many subscriptions')
    } else this.#unanswered += 1
  }

  #answered(message: TRPCResponseMessage): void {
    if (!isId(message.id)) return
    if (this.#subscriptions.has(message.id)) {
      const goesOn = 'result' in message && message.result.type !== 'stopped'
      if (!goesOn) this.#subscriptions.delete(message.id)
    } else if ('error' in message || message.result.type === 'data') {
      this.#unanswered = Math.max(0, this.#unanswered - 1)
      if (!this.#waiting) this.#readOn()
    }
  }

  #readOn(): void {
    if (!this.#paused || this.#isCrowded()) return
    this.#paused = false
    this.options.client.resume()
  }

  #isCrowded(): boolean {
    return this.#unanswered > this.options.limits.unanswered
  }

  /** Reads on after so many milliseconds, and when there are not too many answers to give. */
  #wait(ms: number): void {
    if (ms <= 0 && !this.#isCrowded()) return
    this.#paused = true
    this.options.client.pause()
    if (ms <= 0 || this.#waiting) return
    this.#waiting = setTimeout(() => {
      this.#waiting = null
      const left = this.#owed()
      if (left > 0) this.#wait(left)
      else this.#readOn()
    }, ms).unref()
  }

  #owed(): number {
    const now = this.options.now()
    return Math.max(this.#calls.take(0, now), this.#bytes.take(0, now))
  }

  #cutOff(reason: string): never {
    if (!this.#breached) {
      this.#end(reason)
      const { client } = this.options
      client.close(tooMuch, reason)
      // Else its goodbye would not be read.
      client.resume()
      setTimeout(() => client.terminate(), goodbyeMs).unref()
    }
    throw new Error(reason)
  }

  #end(reason: string): void {
    this.closed()
    this.options.onBreach(reason)
  }
}

function isId(id: unknown): id is Id {
  return typeof id === 'string' || typeof id === 'number'
}

/** The answer to a call that gives nothing back. */
function isEmptyAnswer(message: TRPCResponseMessage): boolean {
  return 'result' in message && message.result.type === 'data' && message.result.data === null
}
