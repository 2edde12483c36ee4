import type { RowProblem } from '@/core/feedback/import-views'
import { type Assign, compileRules } from '@/core/feedback/rule'
import { titleKey } from '@/core/feedback/titles'
import type { Instrument } from '@/core/heat/instruments'
import type { NewResponse } from '../response-columns'
import { customerId, responseId } from '../response-id'
import { placeOf } from '../rows/place'
import type { SourceRow } from '../rows/row-source'
import { dateExpectation, type GivenTime, readTime } from './instants'
import { importLimits } from './limits'
import { Occurrences } from './occurrences'
import type { LongQuestions, Plan, Settled, WideQuestions } from './plan'
import { isReport, undefused } from './problems-csv'
import { readAttribute } from './read-attribute'
import { isBlank } from './rows'
import { readInstrument, readValue } from './values'

/** What one row of a file came to. */
export type ReadRow = {
  responses: NewResponse[]
  skipped: number
  problems: RowProblem[]
  /** The name of a touchpoint that nobody has decided about. */
  unknown: string | null
  /** The row without the cells that went in. */
  left: string[]
}

/** One answer of a row before it is checked. */
type Answer = {
  column: number
  part: string
  /** Where it goes; what is left out on purpose is no answer. */
  target: Exclude<Settled, 'skip'>
  instrument: Instrument
  verbatim: number | null
}

/** What all answers of a row share. */
type Circumstances = Pick<NewResponse, 'channel' | 'source' | 'customer' | 'customerId' | 'at'> & {
  /** What only some files say. */
  more: Pick<NewResponse, 'offsetMinutes' | 'attributes' | 'customerAttributes'>
  identify: (part: string) => string
}

/** Turns rows into responses. Rows must come in the file's order, each once. */
export class RowReader {
  readonly #occurrences = new Occurrences()
  readonly #assign: Assign
  /** A file of what did not go in, mended: formulas in it were defused. */
  readonly #isReport: boolean
  /** Columns that rate touchpoints in a wide file. */
  readonly #otherAnswers: ReadonlySet<number>

  constructor(
    private readonly plan: Plan,
    /** Unique names of the columns. */
    private readonly names: readonly string[],
  ) {
    this.#isReport = isReport(names)
    this.#assign = compileRules(plan.rules)
    const { questions } = plan
    this.#otherAnswers = new Set(
      questions.layout === 'wide' ? questions.ratings.map(({ column }) => column) : [],
    )
  }

  read(rowNumber: number, { cells: given, wrong }: SourceRow): ReadRow {
    const cells = this.#isReport ? given.map(undefused) : given
    const read: ReadRow = { responses: [], skipped: 0, problems: [], unknown: null, left: cells }
    if (wrong) {
      read.problems.push({
        ...{ row: rowNumber, place: placeOf(this.plan.format, rowNumber, 0), column: '' },
        ...{ value: wrong.raw.slice(0, 200), message: wrong.message },
      })
      return read
    }
    if (isBlank(cells)) return read
    const problem = (column: number, value: string, message: string) =>
      read.problems.push({
        row: rowNumber,
        place: placeOf(this.plan.format, rowNumber, column),
        column: this.names[column] ?? '',
        value,
        message,
      })
    const longer = cells.findIndex((cell, index) => index >= this.names.length && cell !== '')
    if (longer >= 0) {
      problem(
        longer,
        cells[longer] ?? '',
        `The row has ${cells.length} cells, the header ${this.names.length}. A delimiter inside a text needs quotes around the text.`,
      )
      return read
    }
    const circumstances = this.#circumstances(cells, problem)
    if (!circumstances) return read
    const { questions } = this.plan
    const answers =
      questions.layout === 'wide'
        ? this.#wide(questions)
        : this.#long(questions, cells, read, problem)
    for (const answer of answers) this.#take(answer, cells, circumstances, read, problem)
    if (read.problems.length > 0) read.left = withoutTaken(cells, answers, read, this.names)
    return read
  }

  #circumstances(
    cells: readonly string[],
    problem: (column: number, value: string, message: string) => void,
  ): Circumstances | null {
    const { columns, dateOrder, zone } = this.plan
    let sound = true
    const text = (column: number | null): string => {
      const value = column === null ? '' : clean(cells[column])
      if (column !== null && value.length > importLimits.name) {
        problem(
          column,
          value.slice(0, 100),
          `Expected at most ${importLimits.name} characters. Shorten the text.`,
        )
        sound = false
      }
      return value
    }
    const timeCell = columns.time === null ? '' : clean(cells[columns.time])
    const time: GivenTime | null =
      timeCell === '' ? { at: this.plan.time, offset: null } : readTime(timeCell, dateOrder, zone)
    if (time === null && columns.time !== null)
      problem(columns.time, timeCell, dateExpectation(dateOrder))
    const source = text(columns.source) || this.plan.source
    const customer = text(columns.customer) || null
    const externalId = text(columns.externalId)
    const channel = text(columns.channel) || this.plan.channel
    // Counted for every such row, also for those that go wrong: mending one must not renumber its like.
    const occurrence = externalId === '' ? this.#occurrences.add(cells) : null
    const attributes = this.#attributes(cells, customer !== null, problem)
    if (time === null || !sound || !attributes) return null
    return {
      channel,
      source,
      customer,
      customerId: customer === null ? null : customerId(this.plan.workspaceId, customer),
      at: time.at,
      more: { ...attributes, ...(time.offset === null ? {} : { offsetMinutes: time.offset }) },
      identify: (part) =>
        responseId(occurrence ? { source, ...occurrence, part } : { source, externalId, part }),
    }
  }

  /**
   * What the row says of its customer and of its responses; without a customer
   * all of it is said of the responses. Null when a cell is not of its type.
   */
  #attributes(
    cells: readonly string[],
    hasCustomer: boolean,
    problem: (column: number, value: string, message: string) => void,
  ): Pick<NewResponse, 'attributes' | 'customerAttributes'> | null {
    const { attributes: columns, dateOrder } = this.plan
    if (columns.length === 0) return {}
    const response: Record<string, string | number | boolean> = {}
    const customer: Record<string, string | number | boolean> = {}
    let sound = true
    for (const { column, key, type, of } of columns) {
      const cell = clean(cells[column])
      if (cell === '') continue
      const read = readAttribute(type, cell, dateOrder)
      if ('message' in read) {
        problem(column, cell.slice(0, 100), read.message)
        sound = false
      } else if (of === 'customer' && hasCustomer) customer[key] = read.value
      else response[key] = read.value
    }
    return sound ? { attributes: response, customerAttributes: customer } : null
  }

  /** A column that is left out is not a question that somebody skipped: it does not count. */
  #wide(questions: WideQuestions): Answer[] {
    return questions.ratings.flatMap(({ target, ...rating }) =>
      target === 'skip' ? [] : [{ ...rating, target, part: this.names[rating.column] ?? '' }],
    )
  }

  #long(
    questions: LongQuestions,
    cells: readonly string[],
    read: ReadRow,
    problem: (column: number, value: string, message: string) => void,
  ): Answer[] {
    const name = questions.touchpoint === null ? '' : clean(cells[questions.touchpoint])
    const target = this.#targetOf(questions, name, read, problem)
    if (target === null) return []
    const instrument = instrumentOf(questions, cells)
    if (!instrument) {
      const column =
        'column' in questions.instrument ? questions.instrument.column : questions.value
      problem(
        column,
        clean(cells[column]),
        'Expected nps, csat, ces, rating, sentiment or severity. Correct the cell.',
      )
      return []
    }
    return [
      {
        column: questions.value,
        part: titleKey(name),
        target,
        instrument,
        verbatim: questions.verbatim,
      },
    ]
  }

  /** Where a long row's answer goes; null when it goes nowhere, which `read` then says. */
  #targetOf(
    questions: LongQuestions,
    name: string,
    read: ReadRow,
    problem: (column: number, value: string, message: string) => void,
  ): Answer['target'] | null {
    if (questions.touchpoint === null) return 'inbox'
    const target = questions.touchpoints.get(titleKey(name))
    if (target === 'skip') {
      read.skipped += 1
      return null
    }
    if (target !== undefined) return target
    read.unknown = name
    const message =
      name === ''
        ? 'Expected the name of a touchpoint. Fill in the cell or remove the row.'
        : 'No touchpoint has this title. Match it to one, create it, or skip it.'
    problem(questions.touchpoint, name, message)
    return null
  }

  /** The touchpoint that was named, or that a rule finds; without either the row's cells are kept for later rules. */
  #assigned(
    { target, column }: Answer,
    verbatim: string | null,
    cells: readonly string[],
    { channel, source }: Circumstances,
  ): Pick<NewResponse, 'touchpointId' | 'assignedBy' | 'ruleId' | 'fields'> {
    if (target !== 'inbox') return { touchpointId: target.touchpointId }
    const fields = this.#fields(column, cells)
    const found = this.#assign({ verbatim, channel, source, fields })
    if (!found) return { touchpointId: null, fields }
    return { ...found, assignedBy: 'rule', fields }
  }

  /** The row's cells by column, without those that are somebody's words, other answers or empty. */
  #fields(column: number, cells: readonly string[]): Record<string, string> {
    const fields: Record<string, string> = {}
    let size = 0
    for (const [index, name] of this.names.entries()) {
      const cell = clean(cells[index])
      if (cell === '' || cell.length > importLimits.name) continue
      if (index !== column && this.#otherAnswers.has(index)) continue
      size += name.length + cell.length
      if (size > importLimits.fields) break
      fields[name] = cell
    }
    return fields
  }

  #take(
    answer: Answer,
    cells: readonly string[],
    circumstances: Circumstances,
    read: ReadRow,
    problem: (column: number, value: string, message: string) => void,
  ): void {
    const cell = cells[answer.column] ?? ''
    const value = readValue(answer.instrument, cell, this.plan.readings.get(answer.column))
    if (value.kind === 'skipped') {
      read.skipped += 1
      return
    }
    if (value.kind === 'wrong') {
      problem(answer.column, cell.slice(0, 100), value.message)
      return
    }
    const verbatim = answer.verbatim === null ? '' : clean(cells[answer.verbatim])
    if (answer.verbatim !== null && verbatim.length > importLimits.verbatim) {
      problem(
        answer.verbatim,
        verbatim.slice(0, 100),
        `Expected at most ${importLimits.verbatim} characters. Shorten the text.`,
      )
      return
    }
    const assigned = this.#assigned(answer, verbatim || null, cells, circumstances)
    // Field by field: this runs for every cell of the file, and spreading costs more than all the rest.
    read.responses.push({
      id: circumstances.identify(answer.part),
      ...assigned,
      instrument: answer.instrument,
      value: value.value,
      ...(value.raw === undefined ? {} : { rawValue: value.raw }),
      verbatim: verbatim || null,
      channel: circumstances.channel,
      source: circumstances.source,
      customer: circumstances.customer,
      customerId: circumstances.customerId,
      at: circumstances.at,
      ...circumstances.more,
    })
  }
}

/** PostgreSQL keeps no NUL in a text. */
function clean(cell: string | undefined): string {
  return (cell ?? '').replaceAll('\0', '').trim()
}

function instrumentOf(questions: LongQuestions, cells: readonly string[]): Instrument | null {
  if ('fixed' in questions.instrument) return questions.instrument.fixed
  return readInstrument(cells[questions.instrument.column] ?? '')
}

/** The row with its accepted answers emptied: mended and imported again, it must not bring them a second time. */
function withoutTaken(
  cells: readonly string[],
  answers: readonly Answer[],
  read: ReadRow,
  names: readonly string[],
): string[] {
  const wrong = new Set(read.problems.map((one) => one.column))
  const taken = new Set(
    answers.map((answer) => answer.column).filter((column) => !wrong.has(names[column] ?? '')),
  )
  return cells.map((cell, index) => (taken.has(index) ? '' : cell))
}
