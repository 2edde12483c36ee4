import type { Records } from './records'
import { isNode } from './shape'

/** Distance in pixels between the tops of nodes that are stacked without being placed by hand. */
export const stackStep = 112
/** Distance in pixels of a first node from the start and top edges of its cell. */
export const stackStart = 16

/** A free place in a cell: below the lowest node that is there. */
export function nextPlace(
  records: Records,
  cell: { stageId: string; laneId: string },
): { x: number; y: number } {
  let lowest: number | null = null
  for (const record of records.values()) {
    if (!isNode(record)) continue
    if (record.stageId !== cell.stageId || record.laneId !== cell.laneId) continue
    lowest = Math.max(lowest ?? 0, record.y)
  }
  return { x: stackStart, y: lowest === null ? stackStart : lowest + stackStep }
}
