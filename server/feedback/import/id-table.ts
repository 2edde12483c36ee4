import type { IdBits } from '../id-bits'

/**
 * Different ids, numbered from 0 as they come. An id takes 24 bytes (a Set of
 * strings takes some 150): its 16, and two slots of a table with open addresses.
 */
export class IdTable {
  #words = new Int32Array(4 * 1024)
  /** An id's number plus one at the first free place from where its bits point; 0 is free. */
  #slots = new Int32Array(2 * 1024)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The id's number. One that is new has the number that was the size before. */
  add(id: IdBits): number {
    if (this.#size * 2 === this.#slots.length) this.#grow()
    const slot = this.#slotOf(id)
    const number = (this.#slots[slot] as number) - 1
    if (number >= 0) return number
    const at = 4 * this.#size
    this.#words[at] = id.a
    this.#words[at + 1] = id.b
    this.#words[at + 2] = id.c
    this.#words[at + 3] = id.d
    this.#size += 1
    this.#slots[slot] = this.#size
    return this.#size - 1
  }

  /** @param number as `add` gave it */
  at(number: number): IdBits {
    const word = (place: number) => this.#words[4 * number + place] as number
    return { a: word(0), b: word(1), c: word(2), d: word(3) }
  }

  /** Where the id is, or would be put. */
  #slotOf({ a, b, c, d }: IdBits): number {
    const words = this.#words
    const slots = this.#slots
    const last = slots.length - 1
    for (let slot = d & last; ; slot = (slot + 1) & last) {
      const at = 4 * ((slots[slot] as number) - 1)
      if (at < 0) return slot
      const same = words[at] === a && words[at + 1] === b && words[at + 2] === c
      if (same && words[at + 3] === d) return slot
    }
  }

  #grow(): void {
    const words = new Int32Array(2 * this.#words.length)
    words.set(this.#words)
    this.#words = words
    this.#slots = new Int32Array(2 * this.#slots.length)
    for (let number = 0; number < this.#size; number += 1) {
      this.#slots[this.#slotOf(this.at(number))] = number + 1
    }
  }
}
