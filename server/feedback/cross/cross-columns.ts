import { monthsBetween } from '@/core/heat/trend'
import type { PoolRow } from '../columns/split'

/** Columns of values; the rarer ones are pooled into one. */
const mostValues = 12

/** Ids of the columns that are no value of their own. */
export const otherValues = 'rest'
export const noValue = 'missing'
/** Before the text of a value, so that none is taken for one of those. */
const valuePrefix = 'is:'

const valuePart = (value: string | null): string =>
  value === null ? noValue : `${valuePrefix}${value}`

/** What heat is computed from, by touchpoint and column. */
export type InColumn = PoolRow & { part: string }

/** First days of the months, as columns. */
export function monthColumns(split: readonly PoolRow[]): { id: string; title: string }[] {
  const months = monthsBetween(new Set(split.map(({ part }) => part ?? '')))
  return months.map((month) => ({ id: month, title: month }))
}

/** The most frequent values, the rest together, and those of whom it is not known; counts follow. */
export function valueColumns(rows: readonly PoolRow[]): {
  columns: { id: string; title: string }[]
  split: InColumn[]
} {
  const split = rows.map((row) => ({ ...row, part: valuePart(row.part) }))
  const counts = new Map<string, number>()
  for (const { part, n } of split) {
    if (part !== noValue) counts.set(part, (counts.get(part) ?? 0) + n)
  }
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  const kept = new Set(ranked.slice(0, mostValues).map(([part]) => part))
  const columns = [...kept].map((id) => ({ id, title: id.slice(valuePrefix.length) }))
  if (ranked.length > mostValues) columns.push({ id: otherValues, title: '' })
  if (split.some(({ part }) => part === noValue)) columns.push({ id: noValue, title: '' })
  const settle = (part: string) => (part === noValue || kept.has(part) ? part : otherValues)
  return { columns, split: split.map((count) => ({ ...count, part: settle(count.part) })) }
}
