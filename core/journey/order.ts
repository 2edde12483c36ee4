import { generateKeyBetween } from 'fractional-indexing'
import type { Lane, Records, Stage } from './records'
import { byOrder } from './sorted'

/** The stages of a journey, first to last. */
export function stagesInOrder(records: Records): Stage[] {
  const stages: Stage[] = []
  for (const record of records.values()) if (record.type === 'stage') stages.push(record)
  return stages.sort(byOrder)
}

/** The lanes of a journey, top to bottom. */
export function lanesInOrder(records: Records): Lane[] {
  const lanes: Lane[] = []
  for (const record of records.values()) if (record.type === 'lane') lanes.push(record)
  return lanes.sort(byOrder)
}

/**
 * An order key behind `afterId` among `siblings`, which are in order.
 * @param afterId null: before all; undefined, or an id that is not there: behind all
 */
export function orderAfter(
  siblings: readonly { id: string; order: string }[],
  afterId: string | null | undefined,
): string {
  if (afterId === null) return generateKeyBetween(null, siblings[0]?.order ?? null)
  const found = siblings.findIndex((sibling) => sibling.id === afterId)
  const index = found < 0 ? siblings.length - 1 : found
  return generateKeyBetween(siblings[index]?.order ?? null, siblings[index + 1]?.order ?? null)
}

/** Whether a text is a key that other keys can be made before and behind. */
export function isOrderKey(key: string): boolean {
  try {
    generateKeyBetween(null, key)
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}
