import { rowDigest } from '../response-id'

/**
 * Counts how often the same row has come in one file: two customers may have
 * given the very same answers. Keyed by 48 bits of the digest as a number,
 * since a million strings would weigh too much; rows that share them by chance
 * (one in 300 million rows) only get a higher count.
 */
export class Occurrences {
  readonly #seen = new Map<number, number>()

  /** The row's digest, and the how-manieth such row it is, from 1. */
  add(cells: readonly string[]): { row: string; occurrence: number } {
    const row = rowDigest(cells)
    const key = Buffer.from(row, 'base64').readUIntBE(0, 6)
    const occurrence = (this.#seen.get(key) ?? 0) + 1
    this.#seen.set(key, occurrence)
    return { row, occurrence }
  }
}
