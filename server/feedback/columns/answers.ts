/** Answers that are remembered, and names of questions; then the one unused the longest goes. */
const capacity = { answers: 32, names: 500 }

/**
 * Remembers answers by all that they depend on: the clocks are part of the
 * name, so an answer that is found is the one that would be worked out.
 *
 * An answer is kept from the second time on that it is asked for. Most filters
 * are tried once, and an answer that is kept for a moment too long for the
 * collector's nursery stays in memory until all of it is swept.
 */
export class Answers {
  readonly #known = new Map<string, unknown>()
  readonly #asked = new Set<string>()

  /** Whoever gets an answer leaves it as it is. */
  remember<T>(name: string, work: () => T): T {
    const known = this.#known.get(name)
    const answer = known === undefined ? work() : (known as T)
    if (known === undefined && !this.#asked.delete(name)) {
      this.#asked.add(name)
      dropOldest(this.#asked, capacity.names)
      return answer
    }
    this.#known.delete(name)
    this.#known.set(name, answer)
    dropOldest(this.#known, capacity.answers)
    return answer
  }
}

function dropOldest(kept: Map<string, unknown> | Set<string>, most: number): void {
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}
