import type { JourneyRecord } from '@/core/journey/records'
import type { ReversibleDiff } from './diff'
import { sameValue } from './equal'

/** What happened to one record over several changes. Null: it was not there. */
type Fate = { before: JourneyRecord | null; after: JourneyRecord | null }

/**
 * The one change that does what `first` and then `second` do. What the two
 * cancel out (a record added and removed again) is gone from it.
 */
export function compose(first: ReversibleDiff, second: ReversibleDiff): ReversibleDiff {
  const fates = new Map<string, Fate>()
  for (const change of [first, second]) {
    for (const record of change.added) note(fates, record.id, null, record)
    for (const [before, after] of change.updated) note(fates, before.id, before, after)
    for (const record of change.removed) note(fates, record.id, record, null)
  }
  return collect(fates.values())
}

function note(
  fates: Map<string, Fate>,
  id: string,
  before: JourneyRecord | null,
  after: JourneyRecord | null,
): void {
  const known = fates.get(id)
  if (known) known.after = after
  else fates.set(id, { before, after })
}

function collect(fates: Iterable<Fate>): ReversibleDiff {
  const change: ReversibleDiff = { added: [], updated: [], removed: [] }
  for (const { before, after } of fates) {
    if (before && after) {
      if (!sameValue(before, after)) change.updated.push([before, after])
    } else if (after) change.added.push(after)
    else if (before) change.removed.push(before)
  }
  return change
}
