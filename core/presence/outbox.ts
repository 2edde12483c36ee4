import type { Clock } from '@/core/sync/transport'
import type { Presence, PresenceSet } from './presence'

/** Least time between two messages, in milliseconds: 20 a second. */
export const outboxPauseMs = 50

/**
 * What the others have yet to hear of one's own presence. Parts that change
 * again before they have left are replaced; nothing leaves while nobody listens.
 */
export class Outbox {
  #waiting: PresenceSet = {}
  #isOpen = false
  #sentAt = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null

  constructor(
    private readonly clock: Clock,
    private readonly send: (set: PresenceSet) => void,
  ) {}

  /** Somebody listens from now on, and knows nothing yet. */
  open(whole: Presence): void {
    this.#isOpen = true
    this.#waiting = whole
    this.#schedule()
  }

  /** Nobody listens any more. */
  close(): void {
    this.#isOpen = false
    this.#waiting = {}
    this.#cancel?.()
    this.#cancel = null
  }

  put(part: PresenceSet): void {
    if (!this.#isOpen || Object.keys(part).length === 0) return
    this.#waiting = { ...this.#waiting, ...part }
    this.#schedule()
  }

  #schedule(): void {
    if (this.#cancel) return
    const wait = this.#sentAt + outboxPauseMs - this.clock.now()
    if (wait <= 0) this.#flush()
    else this.#cancel = this.clock.after(wait, () => this.#flush())
  }

  #flush(): void {
    this.#cancel = null
    const set = this.#waiting
    this.#waiting = {}
    this.#sentAt = this.clock.now()
    this.send(set)
  }
}
