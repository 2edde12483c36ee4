import { clean } from './cells'
import { holderOf } from './holder'
import { dateExpectation, type GivenTime, readTime } from './instants'
import { importLimits } from './limits'
import { Memo } from './memo'
import { type Occurrence, Occurrences } from './occurrences'
import type { Plan } from './plan'
import type { ReadRow } from './read-row'
import { type Said, SaidReader } from './said'

/** What all answers of a row share. */
export type Circumstances = {
  channel: string
  source: string
  customer: string | null
  time: GivenTime
  said: Said
  /** '' when the row has none: `occurrence` tells it apart then. */
  externalId: string
  occurrence: Occurrence | null
}

/** A date without a time is no longer than this: files have few different ones. */
const dateLength = 10

/** Reads the circumstances of a file's rows, which must come in its order, each once. */
export class CircumstancesReader {
  readonly #occurrences = new Occurrences()
  readonly #said: SaidReader
  readonly #dates: Memo<GivenTime | null>

  constructor(private readonly plan: Plan) {
    const { dateOrder, zone } = plan
    this.#said = new SaidReader(plan)
    this.#dates = new Memo((cell) => readTime(cell, dateOrder, zone))
  }

  /** Null when a cell is wrong, which the row then says. */
  read(row: ReadRow): Circumstances | null {
    const { columns, source, channel } = this.plan
    const time = this.#time(row)
    const ownSource = textOf(row, columns.source)
    const customer = textOf(row, columns.customer)
    const externalId = textOf(row, columns.externalId)
    const ownChannel = textOf(row, columns.channel)
    // Counted for every such row, also for those that go wrong: mending one must not renumber its like.
    const occurrence = externalId === '' ? this.#occurrences.add(row.cells) : null
    const { said, mistakes } = this.#said.of(row.cells, Boolean(customer))
    for (const { column, value, message } of mistakes) row.problem(column, value, message)
    if (time === null || mistakes.length > 0 || externalId === null) return null
    if (ownSource === null || customer === null || ownChannel === null) return null
    return {
      channel: ownChannel || channel,
      source: ownSource || source,
      customer: customer || null,
      time,
      said,
      externalId,
      occurrence,
    }
  }

  #time(row: ReadRow): GivenTime | null {
    const { columns, dateOrder, zone, time, format } = this.plan
    const cell = columns.time === null ? '' : clean(row.cells[columns.time])
    if (cell === '' || columns.time === null) return { at: time, offset: null }
    const read = cell.length <= dateLength ? this.#dates.of(cell) : readTime(cell, dateOrder, zone)
    if (read === null) row.problem(columns.time, cell, dateExpectation(dateOrder, holderOf(format)))
    return read
  }
}

/** A short text of the row, '' where it has none; null when it is too long, which the row then says. */
function textOf(row: ReadRow, column: number | null): string | null {
  if (column === null) return ''
  const text = clean(row.cells[column])
  if (text.length <= importLimits.name) return text
  const message = `Expected at most ${importLimits.name} characters. Shorten the text.`
  row.problem(column, text.slice(0, 100), message)
  return null
}
