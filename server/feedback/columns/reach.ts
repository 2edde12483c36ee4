import { type BlockColumns, type Selection, sliceOf } from './count'
import type { Grouping } from './grouping'

/** Bytes of marks, a bit for each customer of each group; more groups than fit take several passes. */
const marksAtOnce = 16 * 1024 * 1024

/** Some of the groups, and which of their customers were met: those of a group lie `stride` bytes behind the ones before. */
type Marked = { first: number; end: number; stride: number; marks: Uint8Array }

/**
 * How many different customers each group's selected responses come from; a
 * response without a customer counts as one.
 * @param customerOf by subject; 0: nobody knows
 * @param customers there are, nobody included
 */
export function countCustomers(
  blocks: readonly BlockColumns[],
  selection: Selection,
  { groups, of }: Grouping,
  customerOf: Int32Array,
  customers: number,
): Uint32Array {
  const counts = new Uint32Array(groups.length)
  const stride = (customers >> 3) + 1
  const atOnce = Math.max(1, Math.floor(marksAtOnce / stride))
  for (let first = 0; first < groups.length; first += atOnce) {
    const end = Math.min(groups.length, first + atOnce)
    const marked = { first, end, stride, marks: new Uint8Array((end - first) * stride) }
    for (const block of blocks) countSome(block, selection, of, customerOf, marked, counts)
  }
  return counts
}

function countSome(
  block: BlockColumns,
  { range, codes: mask, subjects: wanted }: Selection,
  of: Int32Array,
  customerOf: Int32Array,
  { first, end: endOfGroups, stride, marks }: Marked,
  counts: Uint32Array,
): void {
  const { codes, subjects } = block
  const [from, end] = sliceOf(block, range)
  for (let row = from; row < end; row += 1) {
    const code = codes[row] as number
    if (mask[code] !== 1) continue
    const group = of[code] as number
    if (group < first || group >= endOfGroups) continue
    const subject = subjects[row] as number
    if (wanted && wanted[subject] !== 1) continue
    const customer = customerOf[subject] as number
    if (customer > 0) {
      const at = (group - first) * stride + (customer >> 3)
      const bit = 1 << (customer & 7)
      const met = marks[at] as number
      if ((met & bit) !== 0) continue
      marks[at] = met | bit
    }
    counts[group] = (counts[group] as number) + 1
  }
}
