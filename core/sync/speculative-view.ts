import type { JourneyRecord, Records } from '@/core/journey/records'
import { applyTo, type Draft, revertIn } from './apply'
import { sameValue } from './equal'
import type { Pending } from './mutation-queue'
import type { Change } from './protocol'
import { settle } from './settle'

/**
 * What the author sees: the server's state with the own mutations on top that
 * it does not include yet. The view minus the mutations' changes is the
 * server's state; there is no second copy.
 */
export class SpeculativeView {
  #records: Draft = new Map()

  /** Replaced, never changed, whenever a record changes. */
  get records(): Records {
    return this.#records
  }

  /** The server's state: the view without the own mutations in it. */
  without(speculative: readonly Pending[]): JourneyRecord[] {
    const draft: Draft = new Map(this.#records)
    for (const pending of speculative.toReversed()) {
      if (pending.change) revertIn(draft, pending.change)
    }
    return [...draft.values()]
  }

  /** Starts from the server's whole state. */
  reset(records: readonly JourneyRecord[], speculative: readonly Pending[]): void {
    const draft: Draft = new Map(records.map((record) => [record.id, record]))
    replay(draft, speculative)
    this.#show(draft)
  }

  /** Replaces the view by one to which an own edit was applied; see `settle`. */
  show(draft: Draft): void {
    this.#records = draft
  }

  /**
   * Moves the server's state on: own changes off, the server's on, own ones again.
   * @param before the mutations that are in the view now
   * @param after those that are to be in it then
   * @param each hears of every change as it is applied, with what was there before
   */
  rebase(
    before: readonly Pending[],
    changes: readonly Change[],
    after: () => readonly Pending[],
    each: (change: Change, done: ReturnType<typeof applyTo>) => void = () => {},
  ): void {
    const draft: Draft = new Map(this.#records)
    for (const pending of before.toReversed()) if (pending.change) revertIn(draft, pending.change)
    for (const change of changes) each(change, applyTo(draft, change.diff))
    replay(draft, after())
    this.#show(draft)
  }

  /** Records that came out the same keep their identity, so that nobody draws them again. */
  #show(draft: Draft): void {
    let differs = draft.size !== this.#records.size
    for (const [id, record] of draft) {
      const shown = this.#records.get(id)
      if (shown === record) continue
      if (shown && sameValue(shown, record)) draft.set(id, shown)
      else differs = true
    }
    if (differs) this.#records = draft
  }
}

/** A mutation that no longer fits does nothing for now; the server will say why. */
function replay(draft: Draft, speculative: readonly Pending[]): void {
  for (const pending of speculative) {
    const settled = settle(draft, pending.diff)
    pending.change = settled.ok ? settled.change : null
  }
}
