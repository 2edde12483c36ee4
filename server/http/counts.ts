/** How many there are of each key. */
export class Counts {
  readonly #counts = new Map<string, number>()

  /** Counts one more unless there are `most` already. @returns gives it back, once; null: too many */
  take(key: string, most: number): (() => void) | null {
    const count = this.#counts.get(key) ?? 0
    if (count >= most) return null
    this.#counts.set(key, count + 1)
    let taken = true
    return () => {
      if (taken) this.#giveBack(key)
      taken = false
    }
  }

  #giveBack(key: string): void {
    const left = (this.#counts.get(key) ?? 0) - 1
    if (left > 0) this.#counts.set(key, left)
    else this.#counts.delete(key)
  }
}
