import { dependentsOf } from '@/core/journey/dependents'
import { isFitFor, referencesOf } from '@/core/journey/integrity'
import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Diff } from '@/core/sync/diff'
import { patchBetween } from '@/core/sync/reversible'

/**
 * The edit that makes the journey what it was. Like any edit it is settled
 * against the records as they are when it arrives.
 */
export function restoreAll(now: Records, then: Records): Diff {
  return between(now, then, new Set([...now.keys(), ...then.keys()]))
}

/**
 * The edit that makes chosen records what they were, and leaves the others:
 * - What they need comes with them: the stage and the lane of a card, the ends of a connection.
 * - A card that comes back brings its connections to cards that are there.
 * - What was not there then goes; out of a stage or lane that goes, cards that were there then
 *   return to their old place, and others go with it.
 */
export function restoreSome(now: Records, then: Records, ids: Iterable<string>): Diff {
  const chosen = new Set(ids)
  takeInhabitants(chosen, now, then)
  takeNeeds(chosen, now, then)
  takeConnections(chosen, now, then)
  return between(now, then, chosen)
}

/** Cards in a stage or lane that goes: each is brought to what it was then. */
function takeInhabitants(chosen: Set<string>, now: Records, then: Records): void {
  const going = new Set([...chosen].filter((id) => now.has(id) && !then.has(id)))
  for (const node of dependentsOf(now, going).nodes) chosen.add(node.id)
}

/** What records of then refer to must be there, as it was then when it has gone meanwhile. */
function takeNeeds(chosen: Set<string>, now: Records, then: Records): void {
  const queue = [...chosen]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const record = then.get(id)
    if (!record) continue
    for (const need of referencesOf(record)) {
      if (now.has(need.id) || chosen.has(need.id)) continue
      chosen.add(need.id)
      queue.push(need.id)
    }
  }
}

/** Connections that were lost together with a card that now comes back. */
function takeConnections(chosen: Set<string>, now: Records, then: Records): void {
  const back = new Set([...chosen].filter((id) => !now.has(id) && then.has(id)))
  const isThere = (id: string) => (chosen.has(id) ? then.has(id) : now.has(id))
  for (const { id, fromId, toId } of dependentsOf(then, back).connections) {
    if (!now.has(id) && isThere(fromId) && isThere(toId)) chosen.add(id)
  }
}

function between(now: Records, then: Records, ids: ReadonlySet<string>): Diff {
  const diff: Diff = { put: [], patch: [], remove: [] }
  for (const id of ids) {
    const is = now.get(id)
    const was = then.get(id)
    if (is && !was) diff.remove.push(id)
    else if (was && !is) diff.put.push(released(was, now, then, ids))
    else if (is && was) {
      const patch = patchBetween(is, released(was, now, then, ids))
      if (Object.keys(patch.set).length > 0) diff.patch.push(patch)
    }
  }
  diff.remove.push(...orphans(now, then, new Set(diff.remove), ids))
  return diff
}

/** A note pointed at a touchpoint that is gone and stays gone: then it points at nothing. */
function released(
  record: JourneyRecord,
  now: Records,
  then: Records,
  ids: ReadonlySet<string>,
): JourneyRecord {
  if (record.type !== 'note' || !record.touchpointId) return record
  const target = ids.has(record.touchpointId) ? then : now
  const isThere = isFitFor('touchpointId', target.get(record.touchpointId))
  return isThere ? record : { ...record, touchpointId: null }
}

/** Connections that hang on what goes and are not restored themselves. */
function orphans(
  now: Records,
  then: Records,
  going: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): string[] {
  if (going.size === 0) return []
  const { connections } = dependentsOf(now, going)
  return connections
    .filter(({ id }) => !(ids.has(id) && then.has(id)))
    .map(({ id }) => id)
    .filter((id) => !going.has(id))
}
