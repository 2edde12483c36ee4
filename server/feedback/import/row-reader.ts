import { type Assign, compileRules } from '@/core/feedback/rule'
import { undefused } from '@/core/formats/csv'
import type { IdBits } from '../id-bits'
import { namedResponse, nthResponse } from '../response-id'
import type { SourceRow } from '../rows/row-source'
import { type Answer, type AnswersReader, answersReader } from './answers'
import { clean } from './cells'
import { type Circumstances, CircumstancesReader } from './circumstances'
import { KeptFields } from './kept-fields'
import { importLimits } from './limits'
import type { Plan } from './plan'
import { isReport } from './problems-csv'
import { type Columns, ReadRow } from './read-row'
import type { RowResponse } from './row-response'
import { isBlank } from './rows'

/** Turns rows into responses. Rows must come in the file's order, each once. */
export class RowReader {
  readonly #columns: Columns
  readonly #circumstances: CircumstancesReader
  readonly #answers: AnswersReader
  readonly #fields: KeptFields
  readonly #assign: Assign
  /** A file of what did not go in, mended: formulas in it were defused. */
  readonly #isReport: boolean

  /** @param names unique names of the columns */
  constructor(plan: Plan, names: readonly string[]) {
    this.#columns = { format: plan.format, names }
    this.#circumstances = new CircumstancesReader(plan)
    this.#answers = answersReader(plan, names)
    this.#fields = new KeptFields(plan, names)
    this.#assign = compileRules(plan.rules)
    this.#isReport = isReport(names)
  }

  /** @param number the row's in the file, the header being row 1 */
  read(number: number, { cells, wrong }: SourceRow): ReadRow {
    const row = new ReadRow(this.#columns, number, this.#isReport ? cells.map(undefused) : cells)
    if (wrong) row.wrong(wrong.raw.slice(0, 200), wrong.message)
    else if (!isBlank(row.cells) && this.#fits(row)) this.#readAnswers(row)
    return row
  }

  /** Whether no cell stands beside the columns. */
  #fits(row: ReadRow): boolean {
    const { cells } = row
    const columns = this.#columns.names.length
    if (cells.length <= columns) return true
    const longer = cells.findIndex((cell, index) => index >= columns && cell !== '')
    if (longer < 0) return true
    const message = `The row has ${cells.length} cells, the header ${columns}. A delimiter inside a text needs quotes around the text.`
    row.problem(longer, cells[longer] ?? '', message)
    return false
  }

  #readAnswers(row: ReadRow): void {
    const circumstances = this.#circumstances.read(row)
    if (!circumstances) return
    const answers = this.#answers.read(row)
    for (const answer of answers) this.#take(row, answer, circumstances)
    if (row.problems.length > 0) row.left = withoutTaken(row, answers, this.#columns)
  }

  #take(row: ReadRow, answer: Answer, circumstances: Circumstances): void {
    const cell = row.cells[answer.column] ?? ''
    const value = answer.values.of(cell)
    if (value.kind === 'skipped') {
      row.skipped += 1
      return
    }
    if (value.kind === 'wrong') {
      row.problem(answer.column, cell.slice(0, 100), value.message)
      return
    }
    const verbatim = verbatimOf(row, answer.verbatim)
    if (verbatim === null) return
    const { channel, source, customer, time, said } = circumstances
    const { target, instrument } = answer
    const response: RowResponse = {
      id: idOf(circumstances, answer.part),
      touchpointId: target === 'inbox' ? null : target.touchpointId,
      assignedBy: 'file',
      ruleId: null,
      instrument,
      value: value.value,
      rawValue: value.raw ?? null,
      verbatim: verbatim || null,
      channel,
      source,
      customer,
      at: time.at,
      offsetMinutes: time.offset,
      fields: null,
      said,
    }
    if (target === 'inbox') this.#assignByRule(row, answer, response)
    row.responses.push(response)
  }

  /** Without a touchpoint the row's cells are kept, for rules to come too. */
  #assignByRule(row: ReadRow, answer: Answer, response: RowResponse): void {
    const { verbatim, channel } = response
    const fields = this.#fields.of(answer.column, row.cells)
    response.fields = fields
    const found = this.#assign({ verbatim, channel, fields })
    if (!found) return
    response.touchpointId = found.touchpointId
    response.ruleId = found.ruleId
    response.assignedBy = 'rule'
  }
}

function idOf({ source, externalId, occurrence }: Circumstances, part: string): IdBits {
  return occurrence
    ? nthResponse(source, occurrence.row, occurrence.nth, part)
    : namedResponse(source, externalId, part)
}

/** The customer's words, '' where there are none; null when they are too long, which the row then says. */
function verbatimOf(row: ReadRow, column: number | null): string | null {
  const verbatim = column === null ? '' : clean(row.cells[column])
  if (column === null || verbatim.length <= importLimits.verbatim) return verbatim
  const message = `Expected at most ${importLimits.verbatim} characters. Shorten the text.`
  row.problem(column, verbatim.slice(0, 100), message)
  return null
}

/** The row with its accepted answers emptied: mended and imported again, it must not bring them a second time. */
function withoutTaken(row: ReadRow, answers: readonly Answer[], { names }: Columns): string[] {
  const wrong = new Set(row.problems.map((one) => one.column))
  const taken = new Set(
    answers.map((answer) => answer.column).filter((column) => !wrong.has(names[column] ?? '')),
  )
  return row.cells.map((cell, index) => (taken.has(index) ? '' : cell))
}
