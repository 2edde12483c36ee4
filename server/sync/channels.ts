import type { BusListener } from './bus'

/** Who listens to which channel, in this process. */
export class Channels {
  readonly #listeners = new Map<string, Set<BusListener>>()

  /** Channels with a listener. */
  names(): string[] {
    return [...this.#listeners.keys()]
  }

  /** @returns true when it is the channel's first listener. */
  add(channel: string, listener: BusListener): boolean {
    const known = this.#listeners.get(channel)
    if (known) known.add(listener)
    else this.#listeners.set(channel, new Set([listener]))
    return known === undefined
  }

  /** @returns true when it was the channel's last listener. */
  remove(channel: string, listener: BusListener): boolean {
    const known = this.#listeners.get(channel)
    if (!known?.delete(listener) || known.size > 0) return false
    return this.#listeners.delete(channel)
  }

  /** A listener that throws must not keep the message from the others: `onError` hears of it. */
  deliver(channel: string, message: string, onError: (error: unknown) => void): void {
    for (const listener of [...(this.#listeners.get(channel) ?? [])]) {
      try {
        listener(message)
      } catch (error) {
        onError(error)
      }
    }
  }
}
