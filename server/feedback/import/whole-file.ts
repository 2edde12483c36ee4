import type { DateOrder, Format } from '@/core/feedback/mapping'
import { ProductError } from '@/server/errors'
import type { StoredBytes } from '../rows/stored-bytes'
import { type CountedWord, WordCounter } from './count-words'
import { onlyOrder } from './instants'
import { openTable } from './rows'

/** What is looked for all over a file, by 0-based column. */
export type Wanted = { words: number[]; dateOrders: number[] }

/** What a file shows as a whole, by column. */
export type WholeFile = {
  /** Rows below the header that were looked at. */
  rows: number
  /** Whether these are all there are. */
  complete: boolean
  /** The most frequent first; null where there are too many different ones to be answers. */
  words: Map<number, CountedWord[] | null>
  /** Where dates can be read in one order only; null where the column has both kinds. */
  dateOrders: Map<number, DateOrder | null>
}

/** Different words of a column of answers. */
const mostWords = 1000
/** How far a file is looked at: each row of text takes a microsecond, each of the others ten or more. */
const mostRows = { csv: Number.POSITIVE_INFINITY, ndjson: 100_000, xlsx: 20_000, json: 0 }

/**
 * Looks for words and for dates that settle their order in a file from its
 * first row to its last. One that is broken somewhere is looked at up to there.
 * @throws Invalid when it is no table
 */
export async function lookOver(
  file: StoredBytes,
  format: Format,
  wanted: Wanted,
): Promise<WholeFile> {
  const counters = new Map(wanted.words.map((column) => [column, new WordCounter(mostWords)]))
  const orders = new Map(wanted.dateOrders.map((column) => [column, new Set<DateOrder>()]))
  const { rows } = await openTable(file, format)
  const seen = { rows: 0, complete: false }
  try {
    for await (const stretch of rows) {
      for (const [column, counter] of counters) {
        for (const { cells } of stretch) counter.add(cells[column] ?? '')
      }
      for (const [column, found] of orders) {
        for (const { cells } of stretch) {
          const order = onlyOrder(cells[column] ?? '')
          if (order) found.add(order)
        }
      }
      seen.rows += stretch.length
      if (seen.rows >= mostRows[format.kind]) break
    }
    seen.complete = seen.rows < mostRows[format.kind]
  } catch (error) {
    // The import says what is wrong with the file: here, another delimiter may still be chosen.
    if (!(error instanceof ProductError)) throw error
  }
  return {
    ...seen,
    words: new Map([...counters].map(([column, counter]) => [column, counter.words])),
    dateOrders: new Map(
      [...orders].map(([column, found]) => [
        column,
        found.size === 1 ? ([...found][0] ?? null) : null,
      ]),
    ),
  }
}
