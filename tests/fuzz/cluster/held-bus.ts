import type { Bus, BusListener, Unsubscribe } from '@/server/sync/bus'
import { Channels } from '@/server/sync/channels'
import type { Random } from '../sync/random'

type Message = { channel: string; text: string }

/**
 * The bus between instances, held by the test: a message arrives when it is
 * let through, and may be lost or doubled. Messages of one sender keep their
 * order, as on any bus.
 */
export class HeldBus {
  readonly #ends: HeldBusEnd[] = []
  #queues: { from: HeldBusEnd; to: HeldBusEnd; messages: Message[] }[] = []

  /** An instance's own end. */
  join(): HeldBusEnd {
    const end = new HeldBusEnd((message) => this.#send(end, message))
    for (const other of this.#ends) {
      this.#queues.push({ from: end, to: other, messages: [] })
      this.#queues.push({ from: other, to: end, messages: [] })
    }
    this.#queues.push({ from: end, to: end, messages: [] })
    this.#ends.push(end)
    return end
  }

  /** The instance is gone. What it had sent may still arrive; what was for it never does. */
  leave(end: HeldBusEnd): void {
    end.isGone = true
    this.#ends.splice(this.#ends.indexOf(end), 1)
    this.#queues = this.#queues.filter(({ to }) => to !== end)
  }

  /** @returns what happened to a message; null: there was none */
  step(random: Random): string | null {
    const queue = random.pick(this.#queues.filter(({ messages }) => messages.length > 0))
    const next = queue?.messages[0]
    if (!queue || !next) return null
    const isDoubled = random.chance(0.1)
    if (!isDoubled) queue.messages.shift()
    // A loss shows by what comes behind it on its channel: presence says nothing of changes.
    const wouldShow = queue.messages.some(({ channel }) => channel === next.channel)
    const isLost = random.chance(0.25) && wouldShow && !isDoubled
    if (isLost) return 'The bus loses a message.'
    queue.to.deliver(next)
    return isDoubled ? 'The bus delivers a message, once of twice.' : 'The bus delivers a message.'
  }

  /** Everything arrives. */
  flush(): void {
    for (const { to, messages } of this.#queues) {
      for (const message of messages.splice(0)) to.deliver(message)
    }
  }

  get isEmpty(): boolean {
    return this.#queues.every(({ messages }) => messages.length === 0)
  }

  #send(from: HeldBusEnd, message: Message): void {
    for (const queue of this.#queues) if (queue.from === from) queue.messages.push(message)
  }
}

/** One instance's end of a held bus. */
export class HeldBusEnd implements Bus {
  readonly #channels = new Channels()
  /** No instance knows that its messages get lost. */
  readonly isUp = true
  isGone = false

  constructor(private readonly send: (message: Message) => void) {}

  async publish(channel: string, text: string): Promise<void> {
    if (!this.isGone) this.send({ channel, text })
  }

  async subscribe(channel: string, listener: BusListener): Promise<Unsubscribe> {
    const own: BusListener = (message) => listener(message)
    this.#channels.add(channel, own)
    return async () => {
      this.#channels.remove(channel, own)
    }
  }

  deliver({ channel, text }: Message): void {
    this.#channels.deliver(channel, text, (error) => {
      throw error
    })
  }

  onChange(): () => void {
    return () => {}
  }

  async close(): Promise<void> {}
}
