import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Diff, Patch, ReversibleDiff } from '@/core/sync/diff'
import { field, sameValue } from '@/core/sync/equal'
import { patchBetween } from '@/core/sync/reversible'

/** Keys that mean something together only: half a place is no place. */
const placeKeys: ReadonlySet<string> = new Set(['stageId', 'laneId', 'x', 'y'])

/**
 * The edit that takes a change back, as far as it is still its author's: a
 * property that somebody changed since, a record that somebody removed or put
 * back since, is left as it is now. A record that one has added stays when
 * somebody has written into it since: their work would go with it.
 */
export function takeBack(records: Records, change: ReversibleDiff): Diff {
  const patch: Patch[] = []
  for (const [before, after] of change.updated) {
    const now = records.get(after.id)
    const set = now ? ownKeys(patchBetween(after, before).set, after, now) : {}
    if (Object.keys(set).length > 0) patch.push({ id: after.id, set })
  }
  return {
    put: change.removed.filter((record) => !records.has(record.id)),
    patch,
    remove: change.added.flatMap((added) => {
      const now = records.get(added.id)
      return now && sameValue(now, added) ? [added.id] : []
    }),
  }
}

/** Of the values to set, those whose property is now as the change left it. */
function ownKeys(
  set: Record<string, unknown>,
  left: JourneyRecord,
  now: JourneyRecord,
): Record<string, unknown> {
  const isAsLeft = (key: string) => sameValue(field(left, key), field(now, key))
  const keys = Object.keys(set)
  const placeIsAsLeft = keys.filter((key) => placeKeys.has(key)).every(isAsLeft)
  const own = keys.filter((key) => (placeKeys.has(key) ? placeIsAsLeft : isAsLeft(key)))
  return Object.fromEntries(own.map((key) => [key, set[key]]))
}
