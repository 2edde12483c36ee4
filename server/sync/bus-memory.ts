import type { Log } from '@/server/log'
import type { Bus, BusListener, Unsubscribe } from './bus'
import { Channels } from './channels'

/** The bus of a single instance. Listeners run after the publisher's own code, as they would over a network. */
export class MemoryBus implements Bus {
  readonly isUp = true
  readonly #channels = new Channels()

  constructor(private readonly log: Log) {}

  async publish(channel: string, message: string): Promise<void> {
    queueMicrotask(() => {
      this.#channels.deliver(channel, message, (err) =>
        this.log.error({ err, channel }, 'a listener of the bus failed'),
      )
    })
  }

  async subscribe(channel: string, listener: BusListener): Promise<Unsubscribe> {
    // Each subscription counts, also when the same function subscribes twice.
    const own: BusListener = (message) => listener(message)
    this.#channels.add(channel, own)
    return async () => {
      this.#channels.remove(channel, own)
    }
  }

  onChange(): () => void {
    return () => {}
  }

  async close(): Promise<void> {}
}
