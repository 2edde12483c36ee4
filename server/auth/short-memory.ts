/**
 * How long what the database said of somebody's access is taken for current, in
 * ms. News of a change cuts it short; this is the bound for news that is lost.
 */
export const accessMemoryMs = 4_000

type Entry<Value> = {
  value: Promise<Value>
  until: number
  /** From when on `recall` finds it anew. */
  renewAt: number
}

/**
 * Remembers found values for a short, fixed time. Questions that are asked
 * while the first one is being answered share its answer.
 */
export class ShortMemory<Value> {
  readonly #entries = new Map<string, Entry<Value>>()

  /** `keepMs` in milliseconds; past `capacity` the oldest entries go. */
  constructor(
    private readonly keepMs: number,
    private readonly now: () => number = Date.now,
    private readonly capacity = 10_000,
    private readonly random: () => number = Math.random,
  ) {}

  remember(key: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key)
    if (known && known.until > this.now()) return known.value
    const value = find()
    this.#keep(key, value)
    return value
  }

  /**
   * The same for what is asked for all the time: in the second half of its
   * time a value is found anew beside, so that nobody waits, and at a moment
   * of chance, so that a room of people does not ask the database at once.
   */
  recall(key: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key)
    const now = this.now()
    if (!known || known.until <= now) return this.remember(key, find)
    if (known.renewAt <= now) this.#renew(key, known, find)
    return known.value
  }

  forget(key: string): void {
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }

  /** What is forgotten meanwhile stays forgotten. */
  #renew(key: string, known: Entry<Value>, find: () => Promise<Value>): void {
    known.renewAt = Number.POSITIVE_INFINITY
    const isStillKnown = () => this.#entries.get(key) === known
    const value = find()
    value.then(
      () => isStillKnown() && this.#keep(key, value),
      () => isStillKnown() && this.#entries.delete(key),
    )
  }

  #keep(key: string, value: Promise<Value>): void {
    const now = this.now()
    const renewAt = now + this.keepMs * (0.5 + this.random() / 2)
    const entry = { value, until: now + this.keepMs, renewAt }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    // A failure is not an answer: the next question is asked anew.
    value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key)
    })
    const oldest = this.#entries.keys().next()
    if (this.#entries.size > this.capacity && !oldest.done) this.#entries.delete(oldest.value)
  }
}
