import type { JourneyRecord } from '@/core/journey/records'
import type { Diff, ReversibleDiff } from './diff'
import { field, sameValue } from './equal'

/** Records while they are being changed. */
export type Draft = Map<string, JourneyRecord>

/** A record with some keys replaced; itself when nothing differs, so that identity means equality. */
export function patched(record: JourneyRecord, set: Record<string, unknown>): JourneyRecord {
  const differs = Object.entries(set).some(([key, value]) => !sameValue(field(record, key), value))
  return differs
    ? ({ ...record, ...set, id: record.id, type: record.type } as JourneyRecord)
    : record
}

/**
 * Applies a diff that the server has sent or that is otherwise known to be
 * good. What no longer applies (a patch of a missing record) is left out.
 * @returns what it did, so that it can be reverted
 */
export function applyTo(draft: Draft, diff: Diff): ReversibleDiff {
  const change: ReversibleDiff = { added: [], updated: [], removed: [] }
  for (const record of diff.put) {
    const before = draft.get(record.id)
    if (!before) change.added.push(record)
    else if (!sameValue(before, record)) change.updated.push([before, record])
    draft.set(record.id, record)
  }
  for (const { id, set } of diff.patch) {
    const before = draft.get(id)
    if (!before) continue
    const after = patched(before, set)
    if (after === before) continue
    change.updated.push([before, after])
    draft.set(id, after)
  }
  for (const id of diff.remove) {
    const before = draft.get(id)
    if (!before) continue
    change.removed.push(before)
    draft.delete(id)
  }
  return change
}

/** Takes back what `applyTo` has just done. */
export function revertIn(draft: Draft, change: ReversibleDiff): void {
  for (const record of change.removed) draft.set(record.id, record)
  for (const [before] of change.updated.toReversed()) draft.set(before.id, before)
  for (const record of change.added) draft.delete(record.id)
}
