/** Numbers different keys from 0 as they come. */
export class Numbers<K> {
  readonly #numbers = new Map<K, number>()
  readonly #keys: K[] = []

  /** @param own the same key, as it may be kept */
  constructor(private readonly own: (key: K) => K = (key) => key) {}

  of(key: K): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const kept = this.own(key)
    this.#numbers.set(kept, this.#keys.length)
    return this.#keys.push(kept) - 1
  }

  /** @param number as `of` gave it */
  at(number: number): K {
    return this.#keys[number] as K
  }
}
