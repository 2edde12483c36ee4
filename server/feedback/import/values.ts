import { rescale, type ScaleRule, wordKey } from '@/core/feedback/values'
import { type Instrument, instruments, isOnScale, scales } from '@/core/heat/instruments'
import { type Holder, sentences } from './holder'

/** What a cell says on an instrument's scale. */
export type ReadValue =
  | { kind: 'value'; value: number; raw?: string }
  /** Empty, or 0 where that means "not applicable". */
  | { kind: 'skipped' }
  | { kind: 'wrong'; message: string }

const digitZeros = ['٠', '۰', '০', '०'].map((zero) => zero.codePointAt(0) as number)

/** Arabic, Urdu, Bengali and Devanagari digits as ASCII ones. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) as number
    const zero = digitZeros.find((first) => code >= first && code <= first + 9)
    return zero === undefined ? digit : String(code - zero)
  })
}

/** Digits in groups of three, by one sign, with decimals after the other. */
const grouped = /^[+-]?\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d*)?$/

/**
 * A number with a point or a comma before its decimals. Groups of thousands are
 * understood where they can be nothing else: "1.234,5", "1,234,567", "1 234".
 * One point or comma alone stands before decimals. Null when the text is none.
 */
export function readNumber(text: string): number | null {
  if (/^\d$/.test(text)) return Number(text)
  const plain = asciiDigits(text.trim()).replace('−', '-').replace('٫', '.').replace(/٬/g, "'")
  const single = plain.replace(',', '.')
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(single)) return Number(single)
  const spaced = plain.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'")
  const sign = grouped.exec(spaced)?.[1]
  return sign ? Number(spaced.replaceAll(sign, '').replace(',', '.')) : null
}

/** How a column's cells are read, where they are not simply on their instrument's scale. */
export type Reading = {
  /** By `wordKey`. */
  words: Map<string, number | null>
  /** Nothing but these words counts. */
  onlyWords: boolean
  scale: ScaleRule | null
}

/**
 * Reads a cell on an instrument's scale; values are kept to two decimals.
 * `raw` is what stood there, where the value was made from it.
 */
export function readValue(
  instrument: Instrument,
  cell: string,
  reading?: Reading,
  holder: Holder = 'cell',
): ReadValue {
  if (cell.trim() === '') return { kind: 'skipped' }
  if (!reading) return readPlain(instrument, cell, holder)
  const raw = cell.replaceAll('\0', '').trim().slice(0, 200)
  const word = reading.words.get(wordKey(cell))
  if (word === null) return { kind: 'skipped' }
  if (word !== undefined) {
    if (isOnScale(instrument, word)) return { kind: 'value', value: word, raw }
    return { kind: 'wrong', message: wordOffScale(instrument, word) }
  }
  if (reading.onlyWords) {
    return { kind: 'wrong', message: `${unknownWord} ${sentences[holder].sayWord}` }
  }
  if (!reading.scale) {
    const plain = readPlain(instrument, cell, holder)
    if (plain.kind !== 'wrong') return plain
    return { kind: 'wrong', message: `${plain.message} ${orSayWord}` }
  }
  return readOnScale(instrument, cell, { scale: reading.scale, raw, holder })
}

const unknownWord = 'This word is not in the table of words.'
const orSayWord = 'If it is a word, say with its column what it stands for.'

function wordOffScale(instrument: Instrument, value: number): string {
  const { min, max } = scales[instrument]
  return `The table of words makes this ${value}, which is not on the scale from ${min} to ${max} (${instrument}). Change it in the mapping.`
}

function readOnScale(
  instrument: Instrument,
  cell: string,
  { scale, raw, holder }: { scale: ScaleRule; raw: string; holder: Holder },
): ReadValue {
  const number = readNumber(cell)
  const [from, to] = scale.from
  if (number === 0 && scales[instrument].zeroIsSkipped && from > 0) return { kind: 'skipped' }
  const value = number === null ? null : rescale(scale, instrument, number)
  if (value !== null) return { kind: 'value', value, raw }
  const { nothing, correctOrEmpty } = sentences[holder]
  const message = `Expected a number from ${from} to ${to}, its own scale. ${nothing} ${correctOrEmpty}`
  return { kind: 'wrong', message }
}

function readPlain(instrument: Instrument, cell: string, holder: Holder): ReadValue {
  const { min, max, zeroIsSkipped, whole } = scales[instrument]
  const number = readNumber(cell)
  if (number === 0 && zeroIsSkipped) return { kind: 'skipped' }
  const value = number === null ? null : Math.round(number * 100) / 100
  const fits = value !== null && value >= min && value <= max && (!whole || Number.isInteger(value))
  if (fits) return { kind: 'value', value }
  return { kind: 'wrong', message: expectation(instrument, holder) }
}

function expectation(instrument: Instrument, holder: Holder): string {
  const { min, max, zeroIsSkipped, whole } = scales[instrument]
  const kind = whole ? 'a whole number' : 'a number'
  const { nothing, zeroOrNothing, correctOrEmpty } = sentences[holder]
  const skip = zeroIsSkipped ? zeroOrNothing : nothing
  return `Expected ${kind} from ${min} to ${max} (${instrument}). ${skip} ${correctOrEmpty}`
}

const spellings: Record<string, Instrument> = {
  'net promoter score': 'nps',
  recommend: 'nps',
  satisfaction: 'csat',
  'customer satisfaction': 'csat',
  effort: 'ces',
  'customer effort score': 'ces',
  stars: 'rating',
  score: 'rating',
}

/** The instrument that a cell names; null when it names none. */
export function readInstrument(cell: string): Instrument | null {
  const name = cell.trim().toLowerCase()
  return instruments.find((instrument) => instrument === name) ?? spellings[name] ?? null
}
