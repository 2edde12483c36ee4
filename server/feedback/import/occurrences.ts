import { rowDigest } from '../response-id'
import { IdTable } from './id-table'

/** Which of equal rows a row is: the row's digest, and the how-manieth such row of the file it is, from 1. */
export type Occurrence = { row: string; nth: number }

/** Counts how often the same row has come in one file: two customers may have given the very same answers. */
export class Occurrences {
  readonly #rows = new IdTable()
  /** By the number of the row. */
  readonly #counts: number[] = []

  add(cells: readonly string[]): Occurrence {
    const { bits, text } = rowDigest(cells)
    const number = this.#rows.add(bits)
    const nth = (this.#counts[number] ?? 0) + 1
    this.#counts[number] = nth
    return { row: text, nth }
  }
}
