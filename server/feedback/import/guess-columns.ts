import { attributeKey } from '@/core/feedback/attribute-key'
import type { PreviewColumn } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import type { Instrument } from '@/core/heat/instruments'
import type { Touchpoint } from '@/core/journey/records'
import { byTitleKey } from '../touchpoints'
import { countWords } from './count-words'
import { instrumentOfWords, seenWords } from './guess-words'
import { readInstant } from './instants'
import { readNumber } from './values'
import type { Wanted, WholeFile } from './whole-file'

/** What a column may be for, by the words of its name. The first that fits wins. */
const roles = {
  externalId: /^(id|.* ?id|uuid|response|response number|case)$/,
  time: /^(date|time|at|when|timestamp|day|created|submitted|responded|answered)( .*)?$|.* (date|time|at|on)$/,
  channel: /^channel$|^(device|medium)$| channel$/,
  source: /^(source|survey|survey name|origin)$/,
  customer:
    /^(customer|user|client|passenger|respondent|person|e ?mail|account|member)( (id|name|number|email))?$/,
  verbatim: /comment|verbatim|feedback|remark|review|^text$|words|^why$|open answer/,
  touchpoint: /^(touch ?points?|step|moment|topic|question|interaction)( (name|title))?$/,
  instrument: /^(instrument|metric|kind|type|question type|scale)$/,
  value: /^(value|score|rating|answer|grade|points|result|stars)$/,
} as const
export type ColumnRole = keyof typeof roles

/** Names that a customer's id has, before it is taken for a response's. */
const customerFirst = roles.customer

/** What a column's name says that it holds; null when nothing known. */
export function roleOf(name: string): ColumnRole | null {
  const words = titleKey(name.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
  if (customerFirst.test(words)) return 'customer'
  const found = Object.entries(roles).find(([, pattern]) => pattern.test(words))
  return (found?.[0] as ColumnRole | undefined) ?? null
}

const instrumentWords: readonly [RegExp, Instrument][] = [
  [/\bnps\b|recommend/, 'nps'],
  [/\bcsat\b|satisf/, 'csat'],
  [/\bces\b|effort|\beasy\b/, 'ces'],
  [/sentiment|mood/, 'sentiment'],
  [/severity/, 'severity'],
  [/\bimportance\b|how important/, 'importance'],
]

/** By the column's name where that fits the values, else by their range; null when they fit none. */
export function guessInstrument(name: string, values: readonly string[]): Instrument | null {
  const numbers = values.filter((value) => value.trim() !== '').map(readNumber)
  if (numbers.length === 0 || numbers.some((number) => number === null)) return null
  const known = numbers as number[]
  const [lo, hi] = [Math.min(...known), Math.max(...known)]
  const words = titleKey(name)
  const named = instrumentWords.find(([pattern]) => pattern.test(words))?.[1]
  if (named && fits(named, lo, hi)) return named
  if (!known.every(Number.isInteger) && hi > 5) return null
  return (['rating', 'sentiment', 'nps'] as const).find((one) => fits(one, lo, hi)) ?? null
}

const ranges: Record<Instrument, readonly [number, number]> = {
  nps: [0, 10],
  csat: [0, 5],
  ces: [0, 7],
  rating: [0, 5],
  sentiment: [-2, 2],
  severity: [0, 4],
  importance: [0, 5],
}

function fits(instrument: Instrument, lo: number, hi: number): boolean {
  return lo >= ranges[instrument][0] && hi <= ranges[instrument][1]
}

/** Those of a column's values that are no numbers. */
const wordsOf = (distinct: readonly string[]) =>
  distinct.filter((value) => readNumber(value) === null)

const samplesShown = 5

/** Names of what is often known of customers. */
const attributeNames =
  /\b(age|gender|sex|class|plan|tier|region|country|city|state|province|segment|language|industry|company size|loyalty|customer type|type of (travel|trip|customer)|travel type|membership|occupation|income|education|distance|tenure|nationality)\b/

/** What a column looks like as an attribute; null when nothing speaks for it. */
function guessAttribute(name: string, values: readonly string[]): PreviewColumn['attribute'] {
  const filled = values.filter((value) => value.trim() !== '')
  if (!attributeNames.test(titleKey(name)) || filled.length === 0) return null
  const numbers = filled.every((value) => readNumber(value) !== null)
  if (!numbers && filled.some((value) => value.length > 100)) return null
  const type = numbers ? 'number' : 'text'
  return { key: attributeKey(name), label: name.slice(0, 200), type }
}

/** How a column's dates can be read. */
function datesOf(values: readonly string[]): PreviewColumn['dates'] {
  const filled = values.filter((value) => value.trim() !== '')
  if (filled.length === 0) return null
  const both = filled.map(
    (value) => [readInstant(value, 'dmy'), readInstant(value, 'mdy')] as const,
  )
  const dmy = both.every(([day]) => day !== null)
  const mdy = both.every(([, month]) => month !== null)
  if (dmy && mdy) return both.every(([day, month]) => day === month) ? 'iso' : 'ambiguous'
  return dmy ? 'dmy' : mdy ? 'mdy' : null
}

/** Rows below the header that guesses rest on. */
export const rowsGuessed = 200

/** Words of a column of answers among the first rows, and words of one that are shown. */
const mostAtFirst = 30
const mostShown = 200

/** The words of a column: all over the file where it was looked over, else among the first rows. */
function wordsOfColumn(
  index: number,
  values: readonly string[],
  instrument: Instrument,
  whole: WholeFile | null,
): Pick<PreviewColumn, 'words' | 'moreWords' | 'wordRows'> {
  const everywhere = whole?.words.get(index)
  const words = everywhere === undefined ? countWords(values, mostAtFirst) : (everywhere ?? [])
  const rows = everywhere === undefined ? values.length : (whole?.rows ?? 0)
  const all = everywhere === undefined ? rows < rowsGuessed : whole?.complete
  return {
    words: seenWords(words.slice(0, mostShown), instrument),
    moreWords: Math.max(0, words.length - mostShown),
    wordRows: all ? null : rows,
  }
}

/** What the first rows leave open about columns that may be answers or dates. */
export function openQuestions(columns: readonly PreviewColumn[]): Wanted {
  const mayBeAnswers = ({ name, instrument, words, attribute, touchpointId }: PreviewColumn) => {
    const role = touchpointId === null ? roleOf(name) : 'value'
    if (role === 'value') return true
    return role === null && attribute === null && (instrument !== null || words.length > 0)
  }
  const of = (wanted: (column: PreviewColumn) => boolean) =>
    columns.filter(wanted).map(({ index }) => index)
  return { words: of(mayBeAnswers), dateOrders: of(({ dates }) => dates === 'ambiguous') }
}

/** Describes each column by the first rows, and by the whole file where it was looked over. */
export function describeColumns(
  names: readonly string[],
  rows: readonly string[][],
  touchpoints: readonly Touchpoint[],
  whole: WholeFile | null = null,
): PreviewColumn[] {
  const byTitle = byTitleKey(touchpoints)
  return names.map((name, index) => {
    const values = rows.map((row) => row[index] ?? '')
    const distinct = [...new Set(values.filter((value) => value.trim() !== ''))]
    const instrument = guessInstrument(name, values) ?? instrumentOfWords(wordsOf(distinct))
    return {
      index,
      name,
      samples: distinct.slice(0, samplesShown).map((value) => value.slice(0, 200)),
      instrument,
      ...wordsOfColumn(index, values, instrument ?? 'rating', whole),
      dates: whole?.dateOrders.get(index) ?? datesOf(values),
      attribute: byTitle.has(titleKey(name)) ? null : guessAttribute(name, values),
      touchpointId: byTitle.get(titleKey(name))?.id ?? null,
    }
  })
}
