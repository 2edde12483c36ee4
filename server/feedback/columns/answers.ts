/** Answers that are remembered; then the one unused the longest goes. */
const capacity = 32

/**
 * Remembers answers by all that they depend on: the clocks are part of the
 * name, so an answer that is found is the one that would be worked out.
 */
export class Answers {
  readonly #known = new Map<string, unknown>()

  /** Whoever gets an answer leaves it as it is. */
  remember<T>(name: string, work: () => T): T {
    const known = this.#known.get(name)
    const answer = known === undefined ? work() : (known as T)
    this.#known.delete(name)
    this.#known.set(name, answer)
    const [oldest] = this.#known.keys()
    if (this.#known.size > capacity && oldest !== undefined) this.#known.delete(oldest)
    return answer
  }
}
