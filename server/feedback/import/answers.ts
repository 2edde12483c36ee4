import { titleKey } from '@/core/feedback/titles'
import { type Instrument, instruments } from '@/core/heat/instruments'
import { clean } from './cells'
import { type Holder, holderOf, sentences } from './holder'
import { Memo } from './memo'
import type { LongQuestions, Plan, Settled, WideQuestions } from './plan'
import type { ReadRow } from './read-row'
import { type Reading, type ReadValue, readInstrument, readValue } from './values'

/** One answer of a row before it is checked. */
export type Answer = {
  column: number
  /** Tells the answers of a row apart, in their ids. */
  part: string
  /** Where it goes; what is left out on purpose is no answer. */
  target: Exclude<Settled, 'skip'>
  instrument: Instrument
  /** What its cell says on the instrument's scale. */
  values: Memo<ReadValue>
  /** The column of the customer's words. */
  verbatim: number | null
}

export type AnswersReader = {
  /** The row's answers; what is wrong with one, or leaves it out, the row then says. */
  read(row: ReadRow): readonly Answer[]
}

export function answersReader(plan: Plan, names: readonly string[]): AnswersReader {
  const { questions, readings } = plan
  const holder = holderOf(plan.format)
  return questions.layout === 'wide'
    ? new WideAnswers(questions, readings, names, holder)
    : new LongAnswers(questions, readings.get(questions.value), holder)
}

const valuesOf = (instrument: Instrument, reading: Reading | undefined, holder: Holder) =>
  new Memo((cell) => readValue(instrument, cell, reading, holder))

/** The same questions in every row. */
class WideAnswers implements AnswersReader {
  readonly #answers: readonly Answer[]

  constructor(
    { ratings }: WideQuestions,
    readings: Plan['readings'],
    names: readonly string[],
    holder: Holder,
  ) {
    // A column that is left out is not a question that somebody skipped: it does not count.
    this.#answers = ratings.flatMap(({ target, ...rating }) => {
      if (target === 'skip') return []
      const { column, instrument } = rating
      const values = valuesOf(instrument, readings.get(column), holder)
      return [{ ...rating, target, values, part: names[column] ?? '' }]
    })
  }

  read(): readonly Answer[] {
    return this.#answers
  }
}

/** One question a row, which names the touchpoint. */
class LongAnswers implements AnswersReader {
  readonly #touchpoints: Memo<{ part: string; target: Settled | null }>
  readonly #instruments = new Memo(readInstrument)
  readonly #values: ReadonlyMap<Instrument, Memo<ReadValue>>

  constructor(
    private readonly questions: LongQuestions,
    reading: Reading | undefined,
    private readonly holder: Holder,
  ) {
    this.#touchpoints = new Memo((name) => {
      const part = titleKey(name)
      return { part, target: questions.touchpoints.get(part) ?? null }
    })
    this.#values = new Map(instruments.map((one) => [one, valuesOf(one, reading, holder)]))
  }

  read(row: ReadRow): readonly Answer[] {
    const { touchpoint, value: column, verbatim } = this.questions
    const name = touchpoint === null ? '' : clean(row.cells[touchpoint])
    const { part, target } = this.#touchpoints.of(name)
    const settled = touchpoint === null ? 'inbox' : target
    if (settled === 'skip') {
      row.skipped += 1
      return []
    }
    if (settled === null) {
      sayUnknown(row, touchpoint ?? 0, { name, holder: this.holder })
      return []
    }
    const instrument = this.#instrumentOf(row)
    const values = instrument && this.#values.get(instrument)
    return values ? [{ column, part, target: settled, instrument, values, verbatim }] : []
  }

  #instrumentOf(row: ReadRow): Instrument | null {
    const { instrument } = this.questions
    if ('fixed' in instrument) return instrument.fixed
    const found = this.#instruments.of(row.cells[instrument.column] ?? '')
    if (found === null) {
      const cell = clean(row.cells[instrument.column])
      row.problem(
        instrument.column,
        cell,
        `${instrumentExpectation} ${sentences[this.holder].correct}`,
      )
    }
    return found
  }
}

const instrumentExpectation = 'Expected nps, csat, ces, rating, sentiment or severity.'

function sayUnknown(
  row: ReadRow,
  column: number,
  { name, holder }: { name: string; holder: Holder },
): void {
  row.unknown = name
  const message =
    name === ''
      ? `Expected the name of a touchpoint. ${sentences[holder].name}`
      : 'No touchpoint has this title. Match it to one, create it, or skip it.'
  row.problem(column, name, message)
}
