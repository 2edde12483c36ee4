import { RateLimited } from '@/server/errors'

type Options = { most: number; windowMs: number; now?: () => number; capacity?: number }

/**
 * Counts attempts in a sliding window, in memory. With several instances each
 * counts for itself, so the limit is as many times higher.
 */
export class Attempts {
  readonly #times = new Map<string, number[]>()
  readonly #options: Required<Options>

  /** `most` attempts in `windowMs` milliseconds for one key. */
  constructor(options: Options) {
    this.#options = { now: Date.now, capacity: 50_000, ...options }
  }

  /**
   * Counts one more, before it is tried: attempts made side by side count too.
   * @throws RateLimited with the seconds until the next one is possible.
   */
  take(key: string): void {
    const { most, windowMs, now, capacity } = this.#options
    const time = now()
    const recent = (this.#times.get(key) ?? []).filter((past) => past > time - windowMs)
    const oldest = recent[0]
    if (oldest !== undefined && recent.length >= most) {
      throw new RateLimited(Math.ceil((oldest + windowMs - time) / 1000))
    }
    this.#times.delete(key)
    this.#times.set(key, [...recent, time])
    const first = this.#times.keys().next()
    if (this.#times.size > capacity && !first.done) this.#times.delete(first.value)
  }

  /** Forgets a key's attempts, after one has succeeded. */
  clear(key: string): void {
    this.#times.delete(key)
  }
}
