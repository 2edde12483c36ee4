import { addTallies, emptyTally, type Tally } from '@/core/heat/tally'
import type { Codes } from './codes'

/** Responses of one block, ordered by day. */
export type BlockColumns = {
  /** Days since 1970, UTC. */
  days: Int32Array
  codes: Int32Array
  subjects: Int32Array
}

/** Days since 1970, both inclusive. */
export type DayRange = { first: number; last: number }

/** Which responses count, and for which of `parts` parts each does. */
export type Selection = {
  range: DayRange
  /** By code: 1 when it counts. */
  codes: Uint8Array
  /** By subject: the part, or -1 when it does not count; null: all are part 0. */
  partOf: Int32Array | null
  parts: number
}

/** Counters of one pass; more parts than fit take several. */
const counters = 4_000_000

/** The tally of each group that has responses, by part. All sums are whole numbers. */
export function tally(
  blocks: readonly BlockColumns[],
  codes: Codes,
  selection: Selection,
): Map<number, Tally>[] {
  const found: Map<number, Tally>[] = []
  const size = Math.max(1, codes.size)
  const atOnce = Math.max(1, Math.floor(counters / size))
  for (let first = 0; first < selection.parts; first += atOnce) {
    const parts = Math.min(atOnce, selection.parts - first)
    const counts = new Uint32Array(parts * size)
    for (const block of blocks) countBlock(block, selection, counts, size, first, parts)
    for (let part = 0; part < parts; part += 1) {
      found.push(fold(counts.subarray(part * size, (part + 1) * size), codes, selection.codes))
    }
  }
  return found
}

function countBlock(
  { days, codes, subjects }: BlockColumns,
  { range, partOf }: Selection,
  counts: Uint32Array,
  size: number,
  firstPart: number,
  parts: number,
): void {
  const end = firstAfter(days, range.last)
  let row = firstAfter(days, range.first - 1)
  if (!partOf) {
    for (; row < end; row += 1) (counts[codes[row] as number] as number)++
    return
  }
  for (; row < end; row += 1) {
    const part = (partOf[subjects[row] as number] as number) - firstPart
    if (part >= 0 && part < parts) (counts[part * size + (codes[row] as number)] as number)++
  }
}

function fold(counts: Uint32Array, codes: Codes, mask: Uint8Array): Map<number, Tally> {
  const sums = new Map<number, Tally>()
  for (let code = 0; code < counts.length; code += 1) {
    const n = counts[code] as number
    if (n === 0 || mask[code] !== 1) continue
    const group = codes.group[code] as number
    const one = codes.tally[code] as Tally
    let sum = sums.get(group)
    if (!sum) {
      sum = addTallies(emptyTally, emptyTally)
      sums.set(group, sum)
    }
    sum.n += n
    sum.negative += n * one.negative
    sum.painNegative += n * one.painNegative
    sum.best += n * one.best
    sum.valueSum += n * one.valueSum
    sum.valueSquares += n * one.valueSquares
  }
  return sums
}

/** Calls `visit` with code and subject of every response that both masks let through. */
export function visit(
  blocks: readonly BlockColumns[],
  range: DayRange,
  codeMask: Uint8Array,
  subjectMask: Uint8Array | null,
  each: (code: number, subject: number) => void,
): void {
  for (const { days, codes, subjects } of blocks) {
    const end = firstAfter(days, range.last)
    for (let row = firstAfter(days, range.first - 1); row < end; row += 1) {
      const code = codes[row] as number
      const subject = subjects[row] as number
      if (codeMask[code] === 1 && (!subjectMask || subjectMask[subject] === 1)) each(code, subject)
    }
  }
}

/** Position of the first day after `day`. */
function firstAfter(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) <= day) low = middle + 1
    else high = middle
  }
  return low
}

const msPerDay = 86_400_000

/** 'YYYY-MM-DD' as days since 1970. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / msPerDay
/** Days since 1970 as 'YYYY-MM-DD'. */
export const dayText = (day: number) => new Date(day * msPerDay).toISOString().slice(0, 10)

/** The days that a filter lets through, of those there are; null when there are none at all. */
export function rangeOf(
  blocks: readonly BlockColumns[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): DayRange | null {
  const range = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
  for (const { days } of blocks) {
    if (days.length === 0) continue
    range.first = Math.min(range.first, days[0] as number)
    range.last = Math.max(range.last, days[days.length - 1] as number)
  }
  if (range.first > range.last) return null
  return {
    first: from ? Math.max(range.first, dayNumber(from)) : range.first,
    last: to ? Math.min(range.last, dayNumber(to)) : range.last,
  }
}

/** A range cut at the ends of months (UTC), each with its first day. */
export function monthsOf({ first, last }: DayRange): { month: string; range: DayRange }[] {
  const months: { month: string; range: DayRange }[] = []
  for (let day = first; day <= last; ) {
    const month = `${dayText(day).slice(0, 7)}-01`
    const next = new Date(`${month}T00:00:00Z`)
    next.setUTCMonth(next.getUTCMonth() + 1)
    const end = next.getTime() / msPerDay - 1
    months.push({ month, range: { first: day, last: Math.min(last, end) } })
    day = end + 1
  }
  return months
}
