import type { JourneyRecord, Records } from '@/core/journey/records'
import { sameValue } from '@/core/sync/equal'
import { type FieldChange, fieldChanges } from './fields'

/** What lies between two versions of a journey. */
export type Comparison = {
  added: JourneyRecord[]
  changed: ChangedRecord[]
  /** As they were in the earlier version. */
  removed: JourneyRecord[]
}

export type ChangedRecord = { before: JourneyRecord; after: JourneyRecord; fields: FieldChange[] }

/** What one has to do to the records of `before` to come to those of `after`. */
export function compare(before: Records, after: Records): Comparison {
  const comparison: Comparison = { added: [], changed: [], removed: [] }
  for (const record of after.values()) {
    const was = before.get(record.id)
    if (!was) comparison.added.push(record)
    else if (was !== record && !sameValue(was, record)) {
      comparison.changed.push({ before: was, after: record, fields: fieldChanges(was, record) })
    }
  }
  for (const record of before.values()) if (!after.has(record.id)) comparison.removed.push(record)
  return comparison
}

/** The later version with what it lost put back in its old place, so that both can be seen at once. */
export function withRemoved(after: Records, comparison: Comparison): Records {
  const lost = comparison.removed.map((record) => [record.id, record] as const)
  return lost.length === 0 ? after : new Map([...after, ...lost])
}
