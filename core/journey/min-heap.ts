/** A binary heap: `pop` gives the item of least priority first. */
export class MinHeap<T> {
  readonly #items: { priority: number; item: T }[] = []

  push(priority: number, item: T): void {
    const items = this.#items
    let at = items.length
    items.push({ priority, item })
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#priority(parent) <= priority) break
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): T | undefined {
    const [top] = this.#items
    const last = this.#items.pop()
    if (!top || !last || this.#items.length === 0) return top?.item
    this.#items[0] = last
    this.#sink()
    return top.item
  }

  #sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      const least = this.#priority(left + 1) < this.#priority(left) ? left + 1 : left
      if (this.#priority(least) >= this.#priority(at)) return
      this.#swap(at, least)
      at = least
    }
  }

  #priority(at: number): number {
    return this.#items[at]?.priority ?? Number.POSITIVE_INFINITY
  }

  #swap(a: number, b: number): void {
    const [one, two] = [this.#items[a], this.#items[b]]
    if (!one || !two) return
    this.#items[a] = two
    this.#items[b] = one
  }
}
