import type { PreviewColumn } from '@/core/feedback/import-views'
import { titleKey } from '@/core/feedback/titles'
import type { Instrument } from '@/core/heat/instruments'
import type { Touchpoint } from '@/core/journey/records'
import { byTitleKey } from '../touchpoints'
import { readNumber } from './values'

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
}

function fits(instrument: Instrument, lo: number, hi: number): boolean {
  return lo >= ranges[instrument][0] && hi <= ranges[instrument][1]
}

const samplesShown = 5

/** Describes each column by the rows at hand. */
export function describeColumns(
  names: readonly string[],
  rows: readonly string[][],
  touchpoints: readonly Touchpoint[],
): PreviewColumn[] {
  const byTitle = byTitleKey(touchpoints)
  return names.map((name, index) => {
    const values = rows.map((row) => row[index] ?? '')
    const distinct = [...new Set(values.filter((value) => value.trim() !== ''))]
    return {
      index,
      name,
      samples: distinct.slice(0, samplesShown).map((value) => value.slice(0, 200)),
      instrument: guessInstrument(name, values),
      touchpointId: byTitle.get(titleKey(name))?.id ?? null,
    }
  })
}
