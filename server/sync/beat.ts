import type { Clock } from '@/core/sync/transport'

/** The shortest time between two beats, in milliseconds: one frame of a screen. */
export const shortestBeatMs = 16
/** The longest: a cursor that is sent 20 times a second is passed on each time. */
const longest = 50
/** What a room may cost: messages to all its followers together, in a second. */
const messagesPerSecond = 1_500

/**
 * The time between two messages to each follower, and between two groups of
 * edits, in milliseconds. Up to 24 people see each other without delay; from
 * there to 75 it grows so that the room costs the same.
 */
export function beatMs(people: number): number {
  return Math.min(longest, Math.max(shortestBeatMs, (people * 1_000) / messagesPerSecond))
}

/** Calls at once when it was quiet, and otherwise after a beat, however often it is asked to. */
export class Beat {
  #last = Number.NEGATIVE_INFINITY
  #due = Number.POSITIVE_INFINITY
  #cancel: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly call: () => void,
  ) {}

  /** Calls when `lengthMs` have passed since the last call. Of several wishes the earliest counts. */
  soon(lengthMs: number): void {
    const now = this.clock.now()
    // A clock that was set back must not keep anybody waiting.
    const rest = Math.min(lengthMs, Math.max(0, this.#last + lengthMs - now))
    if (this.#cancel) {
      if (this.#due <= now + rest) return
      this.#cancel()
    }
    this.#due = now + rest
    this.#cancel = this.clock.after(rest, () => {
      this.#cancel = null
      this.#last = this.clock.now()
      this.call()
    })
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }
}
