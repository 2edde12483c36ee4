import { lanesInOrder, stagesInOrder } from '@/core/journey/order'
import type { JourneyRecord, Records } from '@/core/journey/records'
import { isNode } from '@/core/journey/shape'
import { patched } from './apply'
import type { Diff } from './diff'
import type { Reason } from './reason'
import type { Refusal } from './unsent-store'

/** Who removed a record, when, and what it was. */
export type Grave = { by: string; at: string; last: JourneyRecord }

/** Removals that are remembered; older ones the server still knows. */
const maxGraves = 2_000

/** The edits that were refused, and what is known of removed records. */
export class RefusalBook {
  #list: readonly Refusal[] = []
  readonly #graves = new Map<string, Grave>()

  /** Replaced, never changed. */
  get list(): readonly Refusal[] {
    return this.#list
  }

  add(...refusals: Refusal[]): void {
    const ids = new Set(refusals.map((refusal) => refusal.id))
    this.#list = [...this.#list.filter((known) => !ids.has(known.id)), ...refusals]
  }

  dismiss(id: string): void {
    this.#list = this.#list.filter((refusal) => refusal.id !== id)
  }

  bury(record: JourneyRecord, by: string, at: string): void {
    this.#graves.delete(record.id)
    this.#graves.set(record.id, { by, at, last: record })
    const oldest = this.#graves.keys().next()
    if (this.#graves.size > maxGraves && !oldest.done) this.#graves.delete(oldest.value)
  }

  /** Adds to a reason who removed the record, as far as this client has seen it. */
  explain(reason: Reason): Reason {
    if (reason.code !== 'removed' || reason.last) return reason
    const grave = this.#graves.get(reason.missingId)
    return grave ? { ...reason, ...grave } : reason
  }

  /**
   * The edit that brings back what a refusal's author wanted, with what was
   * removed from under it; null: nobody knows what was there.
   */
  restoring(id: string, records: Records): Diff | null {
    const refusal = this.#list.find((each) => each.id === id)
    if (!refusal) return null
    const diff: Diff = { put: [], patch: [], remove: [] }
    for (const reason of refusal.reasons) {
      if (reason.code !== 'removed') continue
      const known = this.explain(reason)
      if (known.code === 'removed') bringBack(diff, known, refusal.diff, records)
    }
    // Refused for another reason, nothing of it was done: all of it is tried again.
    if (refusal.reasons.some((reason) => reason.code !== 'removed')) askAgain(diff, refusal.diff)
    return diff.put.length + diff.patch.length + diff.remove.length > 0 ? diff : null
  }
}

function askAgain(diff: Diff, asked: Diff): void {
  const isIn = (id: string) => [...diff.put, ...diff.patch].some((each) => each.id === id)
  diff.put.push(...asked.put.filter((record) => !isIn(record.id)))
  diff.patch.push(...asked.patch.filter((patch) => !isIn(patch.id)))
  diff.remove.push(...asked.remove)
}

type Removal = Extract<Reason, { code: 'removed' }>

function bringBack(diff: Diff, reason: Removal, asked: Diff, records: Records): void {
  const set = asked.patch.find((patch) => patch.id === reason.recordId)?.set
  const isItself = reason.missingId === reason.recordId
  const isBack = (id: string) => records.has(id) || diff.put.some((record) => record.id === id)
  if (reason.last && !isBack(reason.missingId)) {
    const last = isItself && set ? patched(reason.last, set) : reason.last
    diff.put.push(housed(last, records))
  } else if (isItself && set && records.has(reason.recordId)) {
    diff.patch.push({ id: reason.recordId, set })
  }
  if (isItself) return
  const put = asked.put.find((record) => record.id === reason.recordId)
  if (put) diff.put.push(put)
  else if (set) diff.patch.push({ id: reason.recordId, set })
}

/** A node whose stage or lane is gone as well comes back in the first one. */
function housed(record: JourneyRecord, records: Records): JourneyRecord {
  if (!isNode(record)) return record
  const stageId = records.has(record.stageId) ? record.stageId : stagesInOrder(records)[0]?.id
  const laneId = records.has(record.laneId) ? record.laneId : lanesInOrder(records)[0]?.id
  return stageId && laneId ? { ...record, stageId, laneId } : record
}
