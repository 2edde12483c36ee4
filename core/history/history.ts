import type { JourneyRecord, Records } from '@/core/journey/records'
import type { Draft } from '@/core/sync/apply'
import { compose } from '@/core/sync/compose'
import type { Diff, ReversibleDiff } from '@/core/sync/diff'
import { isNoChange, noChange, toWire } from '@/core/sync/reversible'
import { settle } from '@/core/sync/settle'
import { amend } from './amend'
import { takeBack } from './take-back'

/** One own edit; `mutation` names the mutation that carried it to the server. */
type Part = { mutation: string; change: ReversibleDiff }
/** What one undo takes back: an edit, or all edits of a gesture, oldest first. */
type Entry = { parts: Part[] }

/**
 * What one author did in this session, to be undone and redone. Holds own
 * edits only: the edits of others are never taken back, and an entry that
 * others have overwritten entirely is passed over.
 */
export class History {
  #done: Entry[] = []
  #undone: Entry[] = []
  #gesture: string | null = null

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** Takes up a new edit. Consecutive edits of one gesture are one entry. */
  record(change: ReversibleDiff, mutation: string, gesture: string | null = null): void {
    this.#undone = []
    const last = this.#done.at(-1)
    if (last && gesture !== null && gesture === this.#gesture) last.parts.push({ mutation, change })
    else this.#done.push({ parts: [{ mutation, change }] })
    this.#gesture = gesture
  }

  /** Ends the open gesture: the next edit begins an entry of its own. */
  mark(): void {
    this.#gesture = null
  }

  /**
   * @param commit carries the edit out and names its mutation
   * @returns false when there was nothing left of one's own to take back
   */
  undo(records: Records, commit: (diff: Diff) => string): boolean {
    return this.#step(this.#done, this.#undone, records, commit)
  }

  redo(records: Records, commit: (diff: Diff) => string): boolean {
    return this.#step(this.#undone, this.#done, records, commit)
  }

  /** The server did something else than an edit asked for; undo takes back what it did. */
  amend(mutation: string, actual: ReversibleDiff): void {
    for (const entry of [...this.#done, ...this.#undone].toReversed()) {
      const part = entry.parts.findLast((each) => each.mutation === mutation)
      if (!part) continue
      part.change = amend(part.change, actual)
      return
    }
  }

  #step(from: Entry[], to: Entry[], records: Records, commit: (diff: Diff) => string): boolean {
    this.mark()
    for (let entry = from.pop(); entry; entry = from.pop()) {
      const change = takeBackAll(records, entry)
      if (isNoChange(change)) continue
      to.push({ parts: [{ mutation: commit(toWire(change)), change }] })
      return true
    }
    return false
  }
}

/** Takes an entry's parts back, last first; parts that do not fit any more are left out. */
function takeBackAll(records: Records, entry: Entry): ReversibleDiff {
  const draft: Draft = new Map<string, JourneyRecord>(records)
  let whole = noChange
  for (const part of entry.parts.toReversed()) {
    const settled = settle(draft, takeBack(draft, part.change))
    if (settled.ok) whole = compose(whole, settled.change)
  }
  return whole
}
