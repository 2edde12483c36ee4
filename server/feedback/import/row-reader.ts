import type { RowProblem } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import type { Instrument } from '@/core/heat/instruments'
import type { NewResponse } from '../response-columns'
import { customerId, responseId } from '../response-id'
import { dateExpectation, readInstant } from './instants'
import { importLimits } from './limits'
import { Occurrences } from './occurrences'
import type { LongQuestions, Plan, WideQuestions } from './plan'
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
  touchpointId: string
  instrument: Instrument
  verbatim: number | null
}

/** What all answers of a row share. */
type Circumstances = Pick<NewResponse, 'channel' | 'source' | 'customer' | 'customerId' | 'at'> & {
  identify: (part: string) => string
}

/** Turns rows into responses. Rows must come in the file's order, each once. */
export class RowReader {
  readonly #occurrences = new Occurrences()

  constructor(
    private readonly plan: Plan,
    /** Unique names of the columns. */
    private readonly names: readonly string[],
  ) {}

  read(rowNumber: number, cells: string[]): ReadRow {
    const read: ReadRow = { responses: [], skipped: 0, problems: [], unknown: null, left: cells }
    if (isBlank(cells)) return read
    const problem = (column: number, value: string, message: string) =>
      read.problems.push({ row: rowNumber, column: this.names[column] ?? '', value, message })
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
    const { columns, dateOrder } = this.plan
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
    const at = timeCell === '' ? this.plan.time : readInstant(timeCell, dateOrder)
    if (at === null && columns.time !== null)
      problem(columns.time, timeCell, dateExpectation(dateOrder))
    const source = text(columns.source) || this.plan.source
    const customer = text(columns.customer) || null
    const externalId = text(columns.externalId)
    const channel = text(columns.channel) || this.plan.channel
    // Counted for every such row, also for those that go wrong: mending one must not renumber its like.
    const occurrence = externalId === '' ? this.#occurrences.add(cells) : null
    if (at === null || !sound) return null
    return {
      channel,
      source,
      customer,
      customerId: customer === null ? null : customerId(this.plan.workspaceId, customer),
      at,
      identify: (part) =>
        responseId(occurrence ? { source, ...occurrence, part } : { source, externalId, part }),
    }
  }

  /** A column that is left out is not a question that somebody skipped: it does not count. */
  #wide(questions: WideQuestions): Answer[] {
    return questions.ratings.flatMap(({ touchpointId, ...rating }) =>
      touchpointId === null
        ? []
        : [{ ...rating, touchpointId, part: this.names[rating.column] ?? '' }],
    )
  }

  #long(
    questions: LongQuestions,
    cells: readonly string[],
    read: ReadRow,
    problem: (column: number, value: string, message: string) => void,
  ): Answer[] {
    const name = clean(cells[questions.touchpoint])
    if (name === '') {
      problem(
        questions.touchpoint,
        '',
        'Expected the name of a touchpoint. Fill in the cell or remove the row.',
      )
      return []
    }
    const touchpointId = questions.touchpoints.get(titleKey(name))
    if (touchpointId === null) {
      read.skipped += 1
      return []
    }
    if (touchpointId === undefined) {
      read.unknown = name
      problem(
        questions.touchpoint,
        name,
        'No touchpoint has this title. Match it to one, create it, or skip it.',
      )
      return []
    }
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
        touchpointId,
        instrument,
        verbatim: questions.verbatim,
      },
    ]
  }

  #take(
    answer: Answer,
    cells: readonly string[],
    circumstances: Circumstances,
    read: ReadRow,
    problem: (column: number, value: string, message: string) => void,
  ): void {
    const cell = cells[answer.column] ?? ''
    const value = readValue(answer.instrument, cell)
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
    // Field by field: this runs for every cell of the file, and spreading costs more than all the rest.
    read.responses.push({
      id: circumstances.identify(answer.part),
      touchpointId: answer.touchpointId,
      instrument: answer.instrument,
      value: value.value,
      verbatim: verbatim || null,
      channel: circumstances.channel,
      source: circumstances.source,
      customer: circumstances.customer,
      customerId: circumstances.customerId,
      at: circumstances.at,
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
