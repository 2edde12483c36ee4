import type { RowProblem } from '@/core/feedback/import-views'
import type { Format } from '@/core/feedback/mapping'
import { placeOf } from '../rows/place'
import { wellFormed } from '../rows/well-formed'
import type { RowResponse } from './row-response'

/** What names a row's cells. */
export type Columns = {
  format: Format
  /** Unique names of the columns. */
  names: readonly string[]
}

/** What one row of a file comes to. */
export class ReadRow {
  readonly responses: RowResponse[] = []
  readonly problems: RowProblem[] = []
  skipped = 0
  /** The name of a touchpoint that nobody has decided about. */
  unknown: string | null = null
  /** The row without the cells that went in. */
  left: string[]

  /** @param number 1-based in the file, the header being row 1 */
  constructor(
    private readonly columns: Columns,
    private readonly number: number,
    readonly cells: string[],
  ) {
    this.left = cells
  }

  /** Says what is wrong with a cell, by its 0-based column. */
  problem(column: number, value: string, message: string): void {
    const { format, names } = this.columns
    this.#say(placeOf(format, this.number, column), names[column] ?? '', value, message)
  }

  /** Says what is wrong with the row as a whole. */
  wrong(value: string, message: string): void {
    this.#say(placeOf(this.columns.format, this.number, 0), '', value, message)
  }

  #say(place: string, column: string, value: string, message: string): void {
    // Cut to its first letters, a cell may end in half of one.
    this.problems.push({ row: this.number, place, column, value: wellFormed(value), message })
  }
}
