import type { Tally } from '@/core/heat/tally'
import { Numbers } from './numbers'

/** Of a tally, in its order. */
const width = 6

/** Tallies under numbers, each in one stretch of memory: a response changes two of thousands. */
export class Tallies {
  readonly #places = new Numbers<number>()
  #sums = new Float64Array(1024 * width)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds to what is under the number. */
  add(number: number, tally: Readonly<Tally>): void {
    const at = this.#placeOf(number) * width
    const sums = this.#sums
    sums[at] = (sums[at] as number) + tally.n
    sums[at + 1] = (sums[at + 1] as number) + tally.negative
    sums[at + 2] = (sums[at + 2] as number) + tally.painNegative
    sums[at + 3] = (sums[at + 3] as number) + tally.best
    sums[at + 4] = (sums[at + 4] as number) + tally.valueSum
    sums[at + 5] = (sums[at + 5] as number) + tally.valueSquares
  }

  *[Symbol.iterator](): Generator<[number: number, tally: Tally]> {
    const sums = this.#sums
    for (let place = 0; place < this.#size; place += 1) {
      const sum = (index: number) => sums[place * width + index] as number
      const tally = {
        n: sum(0),
        negative: sum(1),
        painNegative: sum(2),
        best: sum(3),
        valueSum: sum(4),
        valueSquares: sum(5),
      }
      yield [this.#places.at(place), tally]
    }
  }

  #placeOf(number: number): number {
    const place = this.#places.of(number)
    if (place < this.#size) return place
    this.#size += 1
    if (this.#size * width > this.#sums.length) {
      const longer = new Float64Array(this.#sums.length * 2)
      longer.set(this.#sums)
      this.#sums = longer
    }
    return place
  }
}
