import type { Change } from '@/core/sync/protocol'

/** Something about a journey beside its records. */
export type JourneyNews = { type: 'journey' } | { type: 'feedback' }

/** What has come in since the last look. */
export type Batch = {
  changes: Change[]
  news: JourneyNews[]
  /** More came than was kept: read the database. */
  overflowed: boolean
}

/** Changes that wait for one subscriber at most; past it, it reads the database when it can. */
const largestBuffer = 1_000
/** The shortest time between two messages to one subscriber, in milliseconds. */
const tick = 16

/**
 * One follower's inbox: bounded, and emptied as a whole, at most once a tick,
 * so that a busy room costs each follower few messages.
 */
export class Subscriber {
  #changes: Change[] = []
  readonly #news = new Map<JourneyNews['type'], JourneyNews>()
  #overflowed = false
  #wake = () => {}
  #lastTaken = 0

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.#wake(), { once: true })
  }

  push(changes: readonly Change[]): void {
    if (this.#overflowed) return
    this.#changes.push(...changes)
    if (this.#changes.length > largestBuffer) this.overflow()
    this.#wake()
  }

  tell(news: JourneyNews): void {
    this.#news.set(news.type, news)
    this.#wake()
  }

  overflow(): void {
    this.#changes = []
    this.#overflowed = true
    this.#wake()
  }

  /** Waits for something to come; null when the follower has left. */
  async next(): Promise<Batch | null> {
    while (this.#isEmpty() && !this.signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    await this.#restOfTick()
    if (this.signal.aborted) return null
    const batch = {
      changes: this.#changes,
      news: [...this.#news.values()],
      overflowed: this.#overflowed,
    }
    this.#changes = []
    this.#news.clear()
    this.#overflowed = false
    this.#lastTaken = performance.now()
    return batch
  }

  #isEmpty(): boolean {
    return this.#changes.length === 0 && this.#news.size === 0 && !this.#overflowed
  }

  async #restOfTick(): Promise<void> {
    const rest = this.#lastTaken + tick - performance.now()
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
  }
}
