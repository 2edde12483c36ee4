import type { StoredBytes } from '../rows/stored-bytes'
import { BlockEncoder } from '../write/block-encoder'
import type { BlockTarget, EncodedBlock, ProblemRow } from '../write/encoded-block'
import type { Plan } from './plan'
import type { ReadRow } from './read-row'
import { RowReader } from './row-reader'
import { openTable } from './rows'

/** Rows without any response must not keep the progress from showing. */
const rowsPerBlock = 200_000
const problemsPerBlock = 2000

/**
 * Reads a file into blocks. Rows up to `rowsDone` are read too, since they
 * count for the occurrences of equal rows, but are not given again.
 * @throws Invalid when the file is no table.
 */
export async function* readBlocks(
  file: StoredBytes,
  plan: Plan,
  target: BlockTarget,
  rowsDone = 0,
): AsyncGenerator<EncodedBlock> {
  const { names, rows } = await openTable(file, plan.format)
  const reader = new RowReader(plan, names)
  const collected = new Collected(target)
  let row = 0
  for await (const stretch of rows) {
    for (const source of stretch) {
      row += 1
      const read = reader.read(row + 1, source)
      if (row <= rowsDone) collected.pass(read)
      else collected.add(read)
      if (collected.full) yield collected.take(row)
    }
  }
  if (row > rowsDone) yield collected.take(row, true)
}

/** Gathers rows until they make a block. */
class Collected {
  readonly #encoder: BlockEncoder
  #passing = false
  #problems: ProblemRow[] = []
  #unknown = new Map<string, number>()
  #skipped = 0
  #rejected = 0
  #rows = 0

  constructor(target: BlockTarget) {
    this.#encoder = new BlockEncoder(target)
  }

  /** A row that is settled already. */
  pass(read: ReadRow): void {
    for (const response of read.responses) this.#encoder.pass(response)
    this.#passing = true
  }

  add(read: ReadRow): void {
    if (this.#passing) this.#encoder.passed()
    this.#passing = false
    this.#rows += 1
    this.#skipped += read.skipped
    this.#rejected += read.problems.length
    for (const response of read.responses) this.#encoder.add(response)
    for (const problem of read.problems) this.#problems.push({ ...problem, cells: read.left })
    if (read.unknown !== null) {
      this.#unknown.set(read.unknown, (this.#unknown.get(read.unknown) ?? 0) + 1)
    }
  }

  get full(): boolean {
    return (
      this.#encoder.isFull ||
      this.#rows >= rowsPerBlock ||
      this.#problems.length >= problemsPerBlock
    )
  }

  /** @param isLast of the file */
  take(rowsDone: number, isLast = false): EncodedBlock {
    const block: EncodedBlock = {
      rowsDone,
      ...this.#encoder.take(isLast),
      skipped: this.#skipped,
      rejected: this.#rejected,
      problems: this.#problems,
      unknown: [...this.#unknown].map(([name, rows]) => ({ name, rows })),
    }
    this.#problems = []
    this.#unknown = new Map()
    this.#skipped = 0
    this.#rejected = 0
    this.#rows = 0
    return block
  }
}
