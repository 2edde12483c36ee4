import type { Limits } from './web-socket-limits'

/** What has come through a connection, and what waits in it, in bytes. */
export type Flow = { sent: number; waiting: number }

/**
 * Tells a client that reads nothing from one that reads slowly. A message
 * counts as sent when all of it is, so that a large one has longer.
 */
export class Stalled {
  #sent = 0
  #since: number

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    private readonly limits: Pick<Limits, 'stallMs' | 'slowestReader'>,
    private readonly lowMark: number,
    now: number,
  ) {
    this.#since = now
  }

  look({ sent, waiting }: Flow, now: number): boolean {
    if (waiting <= this.lowMark || sent !== this.#sent) {
      this.#sent = sent
      this.#since = now
      return false
    }
    const { stallMs, slowestReader } = this.limits
    return now - this.#since > stallMs + (waiting / slowestReader) * 1000
  }
}
