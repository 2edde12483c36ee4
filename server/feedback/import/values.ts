import { type Instrument, instruments, scales } from '@/core/heat/instruments'

/** What a cell says on an instrument's scale. */
export type ReadValue =
  | { kind: 'value'; value: number }
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

/** A number with a point or a comma before its decimals; null when the text is none. */
export function readNumber(text: string): number | null {
  if (/^\d$/.test(text)) return Number(text)
  const plain = asciiDigits(text.trim()).replace('−', '-').replace('٫', '.').replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}

/** Reads a cell on an instrument's scale; values are kept to two decimals. */
export function readValue(instrument: Instrument, cell: string): ReadValue {
  if (cell.trim() === '') return { kind: 'skipped' }
  const { min, max, zeroIsSkipped, whole } = scales[instrument]
  const number = readNumber(cell)
  if (number === 0 && zeroIsSkipped) return { kind: 'skipped' }
  const value = number === null ? null : Math.round(number * 100) / 100
  const fits = value !== null && value >= min && value <= max && (!whole || Number.isInteger(value))
  if (fits) return { kind: 'value', value }
  return { kind: 'wrong', message: expectation(instrument) }
}

function expectation(instrument: Instrument): string {
  const { min, max, zeroIsSkipped, whole } = scales[instrument]
  const kind = whole ? 'a whole number' : 'a number'
  const skip = zeroIsSkipped
    ? '; 0 or an empty cell means not answered'
    : '; an empty cell means not answered'
  return `Expected ${kind} from ${min} to ${max} (${instrument})${skip}. Correct the cell or empty it.`
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
