import type { JourneyRecord } from '@/core/journey/records'
import type { Draft } from './apply'
import type { ReversibleDiff } from './diff'
import { sameValue } from './equal'

/** Writes to a draft, and knows how every touched record was before. */
export class Settling {
  readonly #before = new Map<string, JourneyRecord | null>()

  constructor(readonly draft: Draft) {}

  set(record: JourneyRecord): void {
    this.#remember(record.id)
    this.draft.set(record.id, record)
  }

  delete(id: string): void {
    this.#remember(id)
    this.draft.delete(id)
  }

  /** Puts one record back to how it was. */
  restore(id: string): void {
    const before = this.#before.get(id)
    if (before) this.draft.set(id, before)
    else this.draft.delete(id)
    this.#before.delete(id)
  }

  /** Puts everything back. */
  restoreAll(): void {
    for (const id of [...this.#before.keys()]) this.restore(id)
  }

  /** The touched records that are there now. */
  touched(): JourneyRecord[] {
    return [...this.#before.keys()].flatMap((id) => this.draft.get(id) ?? [])
  }

  /** The ids of records that were there and are not any more. */
  removed(): Set<string> {
    const gone = [...this.#before].filter(([id, before]) => before && !this.draft.has(id))
    return new Set(gone.map(([id]) => id))
  }

  /** How a touched record was; null: it was not there; undefined: it was not touched. */
  before(id: string): JourneyRecord | null | undefined {
    return this.#before.get(id)
  }

  /** All that was done. */
  change(): ReversibleDiff {
    const change: ReversibleDiff = { added: [], updated: [], removed: [] }
    for (const [id, before] of this.#before) {
      const after = this.draft.get(id)
      if (before && after) {
        if (!sameValue(before, after)) change.updated.push([before, after])
      } else if (after) change.added.push(after)
      else if (before) change.removed.push(before)
    }
    return change
  }

  #remember(id: string): void {
    if (!this.#before.has(id)) this.#before.set(id, this.draft.get(id) ?? null)
  }
}
