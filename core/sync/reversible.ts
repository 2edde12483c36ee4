import type { JourneyRecord } from '@/core/journey/records'
import type { Diff, Patch, ReversibleDiff } from './diff'
import { field, sameValue } from './equal'

/** A change that changes nothing. */
export const noChange: ReversibleDiff = { added: [], updated: [], removed: [] }

/** Whether nothing is in it. */
export function isNoChange(change: ReversibleDiff): boolean {
  return change.added.length + change.updated.length + change.removed.length === 0
}

/** The change as it travels: of updated records the changed keys only. */
export function toWire(change: ReversibleDiff): Diff {
  return {
    put: change.added,
    patch: change.updated.map(([before, after]) => patchBetween(before, after)),
    remove: change.removed.map((record) => record.id),
  }
}

/** The keys in which `after` differs from `before`, two states of one record. */
export function patchBetween(before: JourneyRecord, after: JourneyRecord): Patch {
  const set: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(after)) {
    if (!sameValue(field(before, key), value)) set[key] = value
  }
  return { id: after.id, set }
}
