/** What stands in one place of a table, as text. */
export type Cell = string

/** A row as its file has it. */
export type SourceRow = {
  cells: Cell[]
  /** Why it is no row at all, for people; `raw` is how it stands in the file. */
  wrong?: { message: string; raw: string }
}

/** The rows of a file or a stream, the header first, in stretches: waiting for each row alone would take longer than reading it. */
export type RowSource = AsyncGenerator<SourceRow[]>
