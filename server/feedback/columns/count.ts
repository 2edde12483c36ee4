import type { HeatCounts, Tally } from '@/core/heat/tally'
import type { CodeSums } from './codes'
import type { Grouping } from './grouping'

/** Codes of responses, ordered by day. */
export type DayCodes = {
  /** The days on which there may be any, since 1970, UTC. */
  days: Int32Array
  /** Where the responses of each day begin, and where the last one's end. */
  starts: Int32Array
  codes: Int32Array
}

/** Responses of one block. */
export type BlockColumns = DayCodes & { subjects: Int32Array }

/** Days since 1970, both inclusive. */
export type DayRange = { first: number; last: number }

/** Which responses count. */
export type Selection = {
  range: DayRange
  /** By code: 1 when it counts. */
  codes: Uint8Array
  /** By subject: 1 when it counts; null: all do. */
  subjects: Uint8Array | null
}

/** The responses between two days, as positions; the end is not among them. */
export function sliceOf({ days, starts }: DayCodes, range: DayRange): [from: number, end: number] {
  const from = starts[firstAfter(days, range.first - 1)] as number
  return [from, Math.max(from, starts[firstAfter(days, range.last)] as number)]
}

/** How many responses each code has between two days, 0 where its `mask` is not 1. */
export function countCodes(
  blocks: readonly DayCodes[],
  range: DayRange,
  mask: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(mask.length)
  for (const block of blocks) {
    const { codes } = block
    const [from, end] = sliceOf(block, range)
    for (let row = from; row < end; row += 1) (counts[codes[row] as number] as number)++
  }
  for (let code = 0; code < mask.length; code += 1) if (mask[code] !== 1) counts[code] = 0
  return counts
}

/** Sums of a tally, those of group g from `g * width` on. */
const width = 6

/** The tallies of groups, from how many responses each code has; read by `tallyAt`. */
export function talliesOf(
  counts: Uint32Array,
  { groups, of }: Grouping,
  { negative, painNegative, best, valueSum, valueSquares }: CodeSums,
): Float64Array {
  const tallies = new Float64Array(groups.length * width)
  const add = (at: number, more: number) => {
    tallies[at] = (tallies[at] as number) + more
  }
  for (let code = 0; code < counts.length; code += 1) {
    const n = counts[code] as number
    if (n === 0) continue
    const at = (of[code] as number) * width
    add(at, n)
    add(at + 1, n * (negative[code] as number))
    add(at + 2, n * (painNegative[code] as number))
    add(at + 3, n * (best[code] as number))
    add(at + 4, n * (valueSum[code] as number))
    add(at + 5, n * (valueSquares[code] as number))
  }
  return tallies
}

/** One of the tallies; null where there are no responses. */
export function tallyAt(tallies: Float64Array, group: number): Tally | null {
  const at = group * width
  const n = tallies[at] as number
  if (n === 0) return null
  return {
    n,
    negative: tallies[at + 1] as number,
    painNegative: tallies[at + 2] as number,
    best: tallies[at + 3] as number,
    valueSum: tallies[at + 4] as number,
    valueSquares: tallies[at + 5] as number,
  }
}

/** What heat is computed from, by part and group: those of part p and group g at `p * groups + g`. */
export type Pools = { n: Uint32Array; negative: Uint32Array; painNegative: Float64Array }

export function emptyPools(size: number): Pools {
  return {
    n: new Uint32Array(size),
    negative: new Uint32Array(size),
    painNegative: new Float64Array(size),
  }
}

/**
 * Adds the responses that count for heat to the pools of their part and group.
 * @param partOf by subject, `firstPart` being 0; -1: of none. Null: all are of the first part
 */
export function addToPools(
  pools: Pools,
  blocks: readonly BlockColumns[],
  { range, codes: mask }: Pick<Selection, 'range' | 'codes'>,
  { firstPart, partOf }: { firstPart: number; partOf: Int32Array | null },
  { groups, of }: Grouping,
  sums: CodeSums,
): void {
  const { n, negative, painNegative } = pools
  for (const block of blocks) {
    const { codes, subjects } = block
    const [from, end] = sliceOf(block, range)
    for (let row = from; row < end; row += 1) {
      const code = codes[row] as number
      const part = partOf ? (partOf[subjects[row] as number] as number) : 0
      if (part < 0 || mask[code] !== 1 || sums.heat[code] !== 1) continue
      const at = (firstPart + part) * groups.length + (of[code] as number)
      n[at] = (n[at] as number) + 1
      negative[at] = (negative[at] as number) + (sums.negative[code] as number)
      painNegative[at] = (painNegative[at] as number) + (sums.painNegative[code] as number)
    }
  }
}

/** How many of the selected responses each of `size` subjects has given. */
export function countSubjects(
  blocks: readonly BlockColumns[],
  { range, codes: mask }: Pick<Selection, 'range' | 'codes'>,
  size: number,
): Uint32Array {
  const counts = new Uint32Array(size)
  for (const block of blocks) {
    const { codes, subjects } = block
    const [from, end] = sliceOf(block, range)
    for (let row = from; row < end; row += 1) {
      const subject = subjects[row] as number
      counts[subject] = (counts[subject] as number) + (mask[codes[row] as number] as number)
    }
  }
  return counts
}

/** One of the pools. */
export function poolAt({ n, negative, painNegative }: Pools, at: number): HeatCounts {
  return {
    n: n[at] as number,
    negative: negative[at] as number,
    painNegative: painNegative[at] as number,
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
