import { generateKeyBetween } from 'fractional-indexing'
import { dependentsOf } from '@/core/journey/dependents'
import { isFitFor, readRecord, referencesOf } from '@/core/journey/integrity'
import { lanesInOrder, stagesInOrder } from '@/core/journey/order'
import { type JourneyRecord, type Lane, limits, type Stage } from '@/core/journey/records'
import { isEditableKey } from '@/core/journey/shape'
import { type Draft, patched } from './apply'
import type { Diff, ReversibleDiff } from './diff'
import { sameValue } from './equal'
import type { Reason } from './reason'
import { isNoChange } from './reversible'
import { Settling } from './settling'

/** What became of a diff. A diff that failed has left the draft as it was. */
export type Settled =
  | {
      ok: true
      /** What was done; less or more than asked when `adjusted`. */
      change: ReversibleDiff
      adjusted: boolean
      /** The parts that were not done. */
      refused: Reason[]
    }
  | { ok: false; reasons: Reason[] }

/**
 * Applies an author's diff to records that others may have changed since, so
 * that the whole stays valid. The server decides by it, and clients run the
 * same function to show at once what the server will decide.
 *
 * - Removing what is gone already is done. Putting what is there already keeps what is there.
 * - A part that needs a removed record (itself, its stage, lane or end) is refused; the rest is done.
 * - Connections of a removed node go with it; a note that points at one points at nothing.
 * - An order key that another has gets a new one right behind it.
 * - A stage or lane with a node that the diff does not remove stays, and the whole diff fails:
 *   its author has not seen that node. So it does when a record would be invalid or a limit passed.
 */
export function settle(draft: Draft, diff: Diff): Settled {
  const settling = new Settling(draft)
  const refused: Reason[] = []
  const failures: Reason[] = []
  for (const id of diff.remove) if (draft.has(id)) settling.delete(id)
  let adjusted = putAll(settling, diff, failures)
  patchAll(settling, diff, refused, failures)
  if (failures.length === 0) {
    refuseDangling(settling, refused, failures)
    adjusted = releaseDependents(settling, failures) || adjusted
    adjusted = separateOrders(settling) || adjusted
    failures.push(...passedLimits(settling))
  }
  const change = settling.change()
  if (failures.length > 0 || (refused.length > 0 && isNoChange(change))) {
    settling.restoreAll()
    return { ok: false, reasons: [...failures, ...refused] }
  }
  return { ok: true, change, adjusted: adjusted || refused.length > 0, refused }
}

function putAll(settling: Settling, diff: Diff, failures: Reason[]): boolean {
  let adjusted = false
  for (const record of diff.put) {
    const there = settling.draft.get(record.id)
    if (there) adjusted = !sameValue(there, record) || adjusted
    else setChecked(settling, record.id, record, failures)
  }
  return adjusted
}

function patchAll(settling: Settling, diff: Diff, refused: Reason[], failures: Reason[]): void {
  for (const { id, set } of diff.patch) {
    const before = settling.draft.get(id)
    if (!before) {
      if (!settling.before(id)) refused.push(removedReason(id, id))
      continue
    }
    const alien = Object.keys(set).filter((key) => !isEditableKey(before.type, key))
    for (const key of alien) {
      const problem = { path: [key], message: 'is not a field of this record' }
      failures.push({ code: 'invalid', recordId: id, problems: [problem] })
    }
    const after = patched(before, set)
    if (after !== before && alien.length === 0) setChecked(settling, id, after, failures)
  }
}

function setChecked(settling: Settling, id: string, value: JourneyRecord, failures: Reason[]) {
  const reading = readRecord(value)
  if (reading.ok) settling.set(reading.record)
  else failures.push({ code: 'invalid', recordId: id, problems: reading.problems })
}

/** Refusing one record can leave another one dangling: until nothing is left to refuse. */
function refuseDangling(settling: Settling, refused: Reason[], failures: Reason[]): void {
  for (let again = true; again; ) {
    again = false
    for (const record of settling.touched()) {
      const bad = referencesOf(record).find(({ key, id }) => !isFitFor(key, settling.draft.get(id)))
      if (!bad) continue
      if (settling.draft.has(bad.id)) {
        const problem = { path: [bad.key], message: 'points at a record of another type' }
        failures.push({ code: 'invalid', recordId: record.id, problems: [problem] })
      } else {
        refused.push(removedReason(record.id, bad.id))
      }
      settling.restore(record.id)
      again = true
    }
  }
}

/** @returns whether something was done that the diff did not ask for */
function releaseDependents(settling: Settling, failures: Reason[]): boolean {
  let adjusted = false
  for (const record of settling.touched()) {
    if (record.type !== 'note' || !record.touchpointId) continue
    if (isFitFor('touchpointId', settling.draft.get(record.touchpointId))) continue
    settling.set({ ...record, touchpointId: null })
    adjusted = true
  }
  const removed = settling.removed()
  if (removed.size === 0) return adjusted
  const { nodes, connections, pointers } = dependentsOf(settling.draft, removed)
  for (const node of nodes) {
    const recordId = removed.has(node.stageId) ? node.stageId : node.laneId
    failures.push({ code: 'notEmpty', recordId, nodeId: node.id })
  }
  for (const connection of connections) settling.delete(connection.id)
  for (const note of pointers) settling.set({ ...note, touchpointId: null })
  return adjusted || connections.length + pointers.length > 0
}

/** @returns whether a key had to be changed */
function separateOrders(settling: Settling): boolean {
  let adjusted = false
  for (const record of settling.touched()) {
    if (record.type !== 'stage' && record.type !== 'lane') continue
    const siblings = record.type === 'stage' ? stagesInOrder : lanesInOrder
    const others = siblings(settling.draft).filter((sibling) => sibling.id !== record.id)
    const order = freeOrder(record, others)
    if (order === record.order) continue
    settling.set({ ...record, order })
    adjusted = true
  }
  return adjusted
}

function freeOrder(record: Stage | Lane, others: readonly (Stage | Lane)[]): string {
  if (!others.some((other) => other.order === record.order)) return record.order
  const next = others.find((other) => other.order > record.order)
  return generateKeyBetween(record.order, next?.order ?? null)
}

function passedLimits(settling: Settling): Reason[] {
  const added = settling.change().added
  if (added.length === 0) return []
  const reasons: Reason[] = []
  if (settling.draft.size > limits.records) {
    reasons.push({ code: 'limit', what: 'records', max: limits.records })
  }
  if (added.some((record) => record.type === 'stage')) {
    const count = stagesInOrder(settling.draft).length
    if (count > limits.stages) reasons.push({ code: 'limit', what: 'stages', max: limits.stages })
  }
  if (added.some((record) => record.type === 'lane')) {
    const count = lanesInOrder(settling.draft).length
    if (count > limits.lanes) reasons.push({ code: 'limit', what: 'lanes', max: limits.lanes })
  }
  return reasons
}

/** Who removed it, and what it was, is for the caller to add. */
function removedReason(recordId: string, missingId: string): Reason {
  return { code: 'removed', recordId, missingId, by: null, at: null, last: null }
}
