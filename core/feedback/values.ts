import { z } from 'zod'
import { type Instrument, scales } from '@/core/heat/instruments'
import { titleKey } from './titles'

/** What words of a column stand for: "Very dissatisfied" is 1, "n/a" is no answer. */
export const ValueTable = z.object({
  words: z
    .array(
      z.object({
        /** As it stands in the file; compared by `wordKey`. */
        word: z.string().min(1).max(200),
        /** In the instrument's units; null: not answered. */
        value: z.number().nullable(),
      }),
    )
    .max(500),
  /** What is not in the table is read as a number, or refused. */
  else: z.enum(['number', 'refuse']),
})
export type ValueTable = z.infer<typeof ValueTable>

/** A column's own scale, where it is not its instrument's. */
export const ScaleRule = z
  .object({
    /** Its lowest and highest number. */
    from: z.tuple([z.number().min(-1e6).max(1e6), z.number().min(-1e6).max(1e6)]),
    /** Its highest number is the instrument's lowest. */
    reversed: z.boolean(),
  })
  .refine(({ from: [lo, hi] }) => lo < hi, 'The scale must end above its beginning.')
export type ScaleRule = z.infer<typeof ScaleRule>

/** What of a word counts in a table: not its case, width or punctuation, unless there is nothing else to it. */
export function wordKey(word: string): string {
  return titleKey(word) || word.trim()
}

/** What each word of a table stands for, by `wordKey`; the first of two equal ones counts. */
export function valuesByWord(table: ValueTable): Map<string, number | null> {
  const values = new Map<string, number | null>()
  for (const { word, value } of table.words) {
    const key = wordKey(word)
    if (!values.has(key)) values.set(key, value)
  }
  return values
}

/**
 * A number of another scale in the instrument's units, in proportion:
 * `lo + (v - from.lo) / (from.hi - from.lo) * (hi - lo)`, mirrored when reversed,
 * to two decimals, or to whole numbers where the instrument has no others.
 * Null when the number lies outside its own scale.
 */
export function rescale(rule: ScaleRule, instrument: Instrument, number: number): number | null {
  const [from, to] = rule.from
  if (!(number >= from && number <= to)) return null
  const { min, max, whole } = scales[instrument]
  const share = (number - from) / (to - from)
  const value = min + (rule.reversed ? 1 - share : share) * (max - min)
  const steps = whole ? 1 : 100
  return Math.round(value * steps) / steps
}
