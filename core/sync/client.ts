import { History } from '@/core/history/history'
import type { Records } from '@/core/journey/records'
import type { Draft } from './apply'
import { ClientEvents } from './client-events'
import type { Diff, ReversibleDiff } from './diff'
import { Keeper } from './keeper'
import { MutationQueue, mutationKey } from './mutation-queue'
import type { Reason } from './reason'
import { RefusalBook } from './refusal-book'
import { settle } from './settle'
import { SpeculativeView } from './speculative-view'
import { type SyncStatus, statusOf } from './status'
import { SyncLine } from './sync-line'
import type { Clock, Transport } from './transport'
import type { Refusal, UnsentStore, UnsentWork } from './unsent-store'

export type JourneyClientOptions = {
  journeyId: string
  /** Makes a name for this session that no other has ever had. */
  newClientId: () => string
  transport: Transport
  clock: Clock
  store: UnsentStore
  /** Hears of a store that cannot keep unsent work. */
  onStoreFailure?: (error: unknown) => void
}

/** What became of an edit at once. `ok: false`: nothing was done, for these reasons. */
export type EditResult = { ok: true } | { ok: false; reasons: Reason[] }

/**
 * One author's live copy of a journey. Edits show at once and travel to the
 * server in their order; the server's order of all edits comes back and
 * decides. See `protocol.ts` for what travels.
 */
export class JourneyClient {
  readonly events = new ClientEvents()
  readonly #view = new SpeculativeView()
  readonly #history = new History()
  readonly #refusals = new RefusalBook()
  readonly #queue: MutationQueue
  readonly #line: SyncLine
  readonly #keeper: Keeper
  readonly #sessionId: string
  #localRefusals = 0
  #stopped = false
  #status: SyncStatus = { state: 'loading' }

  constructor(private readonly options: JourneyClientOptions) {
    this.#sessionId = options.newClientId()
    this.#queue = new MutationQueue(this.#sessionId)
    this.#keeper = new Keeper(
      options.store,
      () => this.#unsentWork(),
      options.onStoreFailure ?? (() => {}),
    )
    this.#line = new SyncLine({
      ...options,
      clientId: this.#sessionId,
      queue: this.#queue,
      view: this.#view,
      refusals: this.#refusals,
      history: this.#history,
      changed: () => this.#changed(),
      happened: (event) => this.events.happened(event),
    })
  }

  /** Takes over what earlier sessions left unsent, and goes on the line. */
  async start(): Promise<void> {
    const { store, journeyId } = this.options
    for (const work of await store.adopt(journeyId, this.#sessionId)) {
      this.#queue.adopt(work.mutations)
      this.#refusals.add(...work.refusals)
    }
    if (this.#stopped) return
    this.#line.open()
    this.#changed()
  }

  /** Leaves the line for good. Unsent work stays in the store. */
  stop(): void {
    this.#stopped = true
    this.#line.close()
  }

  /** The journey as the author sees it; replaced, never changed. */
  get records(): Records {
    return this.#view.records
  }

  /** The journey's version that `records` are based on; null before it has arrived. */
  get version(): number | null {
    return this.#line.version
  }

  /** Replaced only when it changes. */
  get status(): SyncStatus {
    return this.#status
  }

  /** Edits that were refused, until they are restored or dismissed. */
  get refusals(): readonly Refusal[] {
    return this.#refusals.list
  }

  get canUndo(): boolean {
    return this.#history.canUndo
  }

  get canRedo(): boolean {
    return this.#history.canRedo
  }

  /** Hears of every change of anything that can be read here. @returns stops */
  subscribe(listener: () => void): () => void {
    return this.events.subscribe(listener)
  }

  /**
   * Makes an edit. What can be done of it is done and shown at once.
   * @param options.gesture edits that share it are undone together, until `mark`
   */
  apply(diff: Diff, options: { gesture?: string } = {}): EditResult {
    const draft: Draft = new Map(this.#view.records)
    const settled = this.#line.version === null ? nothingYet : settle(draft, diff)
    const reasons = settled.ok ? settled.refused : settled.reasons
    this.#refuse(diff, reasons)
    if (!settled.ok) {
      this.#changed()
      return { ok: false, reasons: reasons.map((reason) => this.#refusals.explain(reason)) }
    }
    const mutation = this.#take(draft, settled.change)
    this.#history.record(settled.change, mutation, options.gesture)
    this.#changed()
    return { ok: true }
  }

  /** Ends the open gesture. */
  mark(): void {
    this.#history.mark()
  }

  /** @returns false when there is nothing of one's own to take back */
  undo(): boolean {
    return this.#step((commit) => this.#history.undo(this.#view.records, commit))
  }

  redo(): boolean {
    return this.#step((commit) => this.#history.redo(this.#view.records, commit))
  }

  /** Brings a refused edit back as a new one, with the record that was removed from under it. */
  restore(refusalId: string): EditResult {
    const diff = this.#refusals.restoring(refusalId, this.#view.records)
    const result: EditResult = diff ? this.apply(diff) : { ok: false, reasons: [] }
    if (result.ok) this.dismiss(refusalId)
    return result
  }

  dismiss(refusalId: string): void {
    this.#refusals.dismiss(refusalId)
    this.#changed()
  }

  #step(step: (commit: (diff: Diff) => string) => boolean): boolean {
    const done = step((diff) => {
      const draft: Draft = new Map(this.#view.records)
      const settled = settle(draft, diff)
      return settled.ok ? this.#take(draft, settled.change) : ''
    })
    this.#changed()
    return done
  }

  /** Shows an edit and queues it. @returns the name of the mutation that carries it */
  #take(draft: Draft, change: ReversibleDiff): string {
    this.#view.show(draft)
    return mutationKey(this.#queue.add(change))
  }

  /** An edit of something that was removed a moment ago is kept, as if the server had refused it. */
  #refuse(diff: Diff, reasons: readonly Reason[]): void {
    const explained = reasons.map((reason) => this.#refusals.explain(reason))
    const restorable = explained.filter((reason) => reason.code === 'removed' && reason.last)
    if (restorable.length === 0) return
    this.#localRefusals += 1
    const id = `${this.#sessionId}:local-${this.#localRefusals}`
    const at = new Date(this.options.clock.now()).toISOString()
    this.#refusals.add({ id, reasons: restorable, diff, at })
  }

  #changed(): void {
    this.#line.pump()
    const next = statusOf(this.#line.phase, {
      loaded: this.#line.version !== null,
      unsaved: this.#queue.unsaved,
      refused: this.#refusals.list.length,
    })
    if (JSON.stringify(next) !== JSON.stringify(this.#status)) this.#status = next
    this.#keeper.keep()
    this.events.changed()
  }

  #unsentWork(): UnsentWork {
    const unanswered = this.#queue.all.filter((pending) => !pending.answered)
    return {
      journeyId: this.options.journeyId,
      sessionId: this.#sessionId,
      mutations: unanswered.map(({ clientId, mutationId, diff, sent }) => ({
        clientId,
        mutationId,
        diff,
        sent,
      })),
      refusals: [...this.#refusals.list],
    }
  }
}

/** Before the journey has arrived there is nothing to edit. */
const nothingYet = { ok: false as const, reasons: [] }
