import type { RowProblem, UnknownTouchpoint } from '@/core/feedback/import-views'
import { type NewResponse, type ResponseColumns, responseColumns } from '../response-columns'
import type { StoredBytes } from '../rows/stored-bytes'
import type { Plan } from './plan'
import type { ReadRow } from './read-row'
import { RowReader } from './row-reader'
import { newResponse } from './row-response'
import { openTable } from './rows'

type ProblemRow = RowProblem & { cells: string[] }

/** A stretch of the file, read and checked, ready to be written. */
export type Batch = {
  /** Rows below the header that are settled with this batch, from the file's beginning. */
  rowsDone: number
  responses: ResponseColumns
  skipped: number
  rejected: number
  problems: ProblemRow[]
  unknown: Pick<UnknownTouchpoint, 'name' | 'rows'>[]
}

/** Responses in one statement: the embedded database answers others only between two of them. */
const batchSize = 4000
/** Rows without any response must not keep the progress from showing. */
const rowsPerBatch = 20_000

/**
 * Reads a file into batches. Rows up to `rowsDone` are read too, since they
 * count for the occurrences of equal rows, but are not given again.
 * @throws Invalid when the file is no table.
 */
export async function* readBatches(
  file: StoredBytes,
  plan: Plan,
  rowsDone = 0,
): AsyncGenerator<Batch> {
  const { names, rows } = await openTable(file, plan.format)
  const reader = new RowReader(plan, names)
  const collected = new Collected(plan.workspaceId)
  let row = 0
  for await (const stretch of rows) {
    for (const source of stretch) {
      row += 1
      const read = reader.read(row + 1, source)
      if (row <= rowsDone) continue
      collected.add(read)
      if (collected.full) yield collected.take(row)
    }
  }
  if (row > rowsDone) yield collected.take(row)
}

/** Gathers rows until they make a batch. */
class Collected {
  #responses: NewResponse[] = []
  #problems: ProblemRow[] = []
  #unknown = new Map<string, number>()
  #skipped = 0
  #rejected = 0
  #rows = 0

  constructor(private readonly workspaceId: string) {}

  add(read: ReadRow): void {
    this.#rows += 1
    this.#skipped += read.skipped
    this.#rejected += read.problems.length
    for (const response of read.responses) {
      this.#responses.push(newResponse(this.workspaceId, response))
    }
    for (const problem of read.problems) this.#problems.push({ ...problem, cells: read.left })
    if (read.unknown !== null) {
      this.#unknown.set(read.unknown, (this.#unknown.get(read.unknown) ?? 0) + 1)
    }
  }

  get full(): boolean {
    return (
      this.#responses.length >= batchSize ||
      this.#rows >= rowsPerBatch ||
      this.#problems.length >= 2000
    )
  }

  take(rowsDone: number): Batch {
    const batch: Batch = {
      rowsDone,
      responses: responseColumns(this.#responses),
      skipped: this.#skipped,
      rejected: this.#rejected,
      problems: this.#problems,
      unknown: [...this.#unknown].map(([name, rows]) => ({ name, rows })),
    }
    this.#responses = []
    this.#problems = []
    this.#unknown = new Map()
    this.#skipped = 0
    this.#rejected = 0
    this.#rows = 0
    return batch
  }
}
