/** So many at once, and then so many a second. */
export type Rate = { burst: number; perSecond: number }

/**
 * A bucket of tokens that refills steadily. It may be overdrawn: the debt says
 * how far whoever takes is ahead of their rate.
 */
export class TokenBucket {
  #tokens: number
  #filledAt: number

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly rate: Rate,
    now: number,
  ) {
    this.#tokens = rate.burst
    this.#filledAt = now
  }

  /** @returns how long to wait until the debt is paid, in ms; 0: there is none. */
  take(count: number, now: number): number {
    const { burst, perSecond } = this.rate
    const refill = ((now - this.#filledAt) / 1000) * perSecond
    this.#tokens = Math.min(burst, this.#tokens + refill) - count
    this.#filledAt = now
    return this.#tokens >= 0 ? 0 : (-this.#tokens / perSecond) * 1000
  }
}
