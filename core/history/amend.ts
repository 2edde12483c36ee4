import type { JourneyRecord } from '@/core/journey/records'
import type { ReversibleDiff } from '@/core/sync/diff'
import { patchBetween } from '@/core/sync/reversible'

/**
 * An own change, corrected by what the server made of it: another order key,
 * connections that went along with a node.
 */
export function amend(own: ReversibleDiff, actual: ReversibleDiff): ReversibleDiff {
  const added = new Map(own.added.map((record) => [record.id, record]))
  for (const record of actual.added) if (added.has(record.id)) added.set(record.id, record)
  const updated = new Map(own.updated.map((pair) => [pair[0].id, pair]))
  for (const [before, after] of actual.updated) {
    const known = updated.get(after.id)
    updated.set(after.id, known ? [known[0], corrected(known[1], before, after)] : [before, after])
  }
  const removed = new Map(own.removed.map((record) => [record.id, record]))
  for (const record of actual.removed) {
    if (!removed.has(record.id) && !added.has(record.id)) removed.set(record.id, record)
  }
  return {
    added: [...added.values()],
    updated: [...updated.values()],
    removed: [...removed.values()],
  }
}

/** Only what the server's change set: the rest of its record may be others' work. */
function corrected(own: JourneyRecord, before: JourneyRecord, after: JourneyRecord): JourneyRecord {
  return { ...own, ...patchBetween(before, after).set } as JourneyRecord
}
