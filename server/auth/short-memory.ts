/**
 * Remembers found values for a short, fixed time. Questions that are asked
 * while the first one is being answered share its answer.
 */
export class ShortMemory<Value> {
  readonly #entries = new Map<string, { value: Promise<Value>; until: number }>()

  /** `keepMs` in milliseconds; past `capacity` the oldest entries go. */
  constructor(
    private readonly keepMs: number,
    private readonly now: () => number = Date.now,
    private readonly capacity = 10_000,
  ) {}

  remember(key: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key)
    if (known && known.until > this.now()) return known.value
    const value = find()
    this.#keep(key, value)
    return value
  }

  forget(key: string): void {
    this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }

  #keep(key: string, value: Promise<Value>): void {
    const entry = { value, until: this.now() + this.keepMs }
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
