import { foldText } from '@/core/feedback/fold-text'
import type { VerbatimSort } from '@/core/feedback/verbatim'
import type { HeatFilters } from '@/core/heat/filters'
import { painUnits } from '@/core/heat/pain'
import type { Codes } from './codes'
import { uuidText } from './ids'

/** Responses of one block that have words. */
export type TextColumns = {
  /** 16 bytes each. */
  ids: Buffer
  /** Milliseconds since 1970. */
  at: Float64Array
  codes: Int32Array
  subjects: Int32Array
  /** Where each begins in `folded`, and where the last ends. */
  starts: Int32Array
  /** The words as a search compares them (core/feedback/fold-text.ts), a zero byte behind each. */
  folded: Buffer
}

export type TextQuestion = {
  touchpointIds?: readonly string[]
  filters: HeatFilters
  search?: string
  negativeOnly: boolean
  sort: VerbatimSort
  /** Only these, unless null. */
  among: ReadonlySet<string> | null
  /** Only what comes behind this one. */
  after: Found | null
  limit: number
}

type Found = { at: number; id: string; pain: number }
type Masks = { codes: Uint8Array; subjects: Uint8Array | null }

/** Ids in the order asked for, at most one more than the limit. */
export function findTexts(
  blocks: readonly TextColumns[],
  codes: Codes,
  { filters, search, negativeOnly, sort, among, after, limit }: TextQuestion,
  masks: Masks,
): string[] {
  const needle = search ? Buffer.from(foldText(search)) : null
  const pains = sort === 'worst' ? painsOf(codes) : null
  const passes = testOf(codes, filters, negativeOnly, masks)
  const isBefore = before[sort]
  const best: Found[] = []
  /** The last one that there is room for, by all but its id. */
  let last: Found | null = null
  for (const block of blocks) {
    for (const one of hits(block, needle)) {
      if (!passes(block, one)) continue
      const pain = pains ? (pains[block.codes[one] as number] as number) : 0
      const found = { at: block.at[one] as number, pain, id: '' }
      // An id is made only where it can matter.
      if (last && isBefore(last, found)) continue
      found.id = uuidText(block.ids.subarray(one * 16, one * 16 + 16))
      if ((among && !among.has(found.id)) || (after && !isBefore(after, found))) continue
      insert(best, found, isBefore)
      best.length = Math.min(best.length, limit + 1)
      last = best.length > limit ? { ...(best[limit] as Found), id: '' } : null
    }
  }
  return best.map(({ id }) => id)
}

function testOf(codes: Codes, filters: HeatFilters, negativeOnly: boolean, masks: Masks) {
  const first = filters.from ? Date.parse(`${filters.from}T00:00:00Z`) : Number.NEGATIVE_INFINITY
  const end = filters.to ? Date.parse(`${filters.to}T24:00:00Z`) : Number.POSITIVE_INFINITY
  return (block: TextColumns, one: number): boolean => {
    const code = block.codes[one] as number
    const at = block.at[one] as number
    if (at < first || at >= end || masks.codes[code] !== 1) return false
    if (masks.subjects && masks.subjects[block.subjects[one] as number] !== 1) return false
    return !negativeOnly || codes.sums.negative[code] === 1
  }
}

/** The texts of a block that hold the needle; all without one. */
function* hits({ starts, folded, at }: TextColumns, needle: Buffer | null): Generator<number> {
  if (!needle) {
    for (let one = 0; one < at.length; one += 1) yield one
    return
  }
  for (let from = folded.indexOf(needle); from >= 0; ) {
    const one = textAt(starts, from)
    yield one
    from = folded.indexOf(needle, starts[one + 1])
  }
}

/** The text that the byte at `position` belongs to. */
function textAt(starts: Int32Array, position: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= position) low = middle
    else high = middle
  }
  return low
}

function painsOf(codes: Codes): number[] {
  return Array.from({ length: codes.size }, (_, code) => {
    const { instrument, value } = codes.at(code).answer
    return instrument === 'importance' ? 0 : painUnits(instrument, value)
  })
}

type Before = (a: Found, b: Found) => boolean

const newest: Before = (a, b) => a.at > b.at || (a.at === b.at && a.id > b.id)

/** Whether one comes before another one in each order. */
const before: Record<VerbatimSort, Before> = {
  newest,
  oldest: (a, b) => a.at < b.at || (a.at === b.at && a.id < b.id),
  worst: (a, b) => a.pain > b.pain || (a.pain === b.pain && newest(a, b)),
}

function insert(best: Found[], found: Found, isBefore: Before): void {
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(best[middle] as Found, found)) low = middle + 1
    else high = middle
  }
  best.splice(low, 0, found)
}
