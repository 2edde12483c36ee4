import { History } from '@/core/history/history'
import type { Records } from '@/core/journey/records'
import { Room } from '@/core/presence/room'
import type { Draft } from './apply'
import { ClientEvents } from './client-events'
import type { Diff, ReversibleDiff } from './diff'
import { CopyKeeper, type CopyStore } from './journey-copy'
import { Keeper } from './keeper'
import { MutationQueue, mutationKey } from './mutation-queue'
import { portions } from './portions'
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
  /** Keeps the journey itself, for opening it without a network; absent: it is not kept. */
  copies?: CopyStore
  /** Hears of a store that cannot keep unsent work. */
  onStoreFailure?: (error: unknown) => void
}

/** An own edit that the server has not confirmed. `at`: when it was made, ISO time. */
export type WaitingEdit = { diff: Diff; at: string }

/** What became of an edit at once. `ok: false`: nothing was done, for these reasons. */
export type EditResult = { ok: true } | { ok: false; reasons: Reason[] }

/**
 * One author's live copy of a journey. Edits show at once and travel to the
 * server in their order; the server's order of all edits comes back and
 * decides. See `protocol.ts` for what travels.
 */
export class JourneyClient {
  readonly events = new ClientEvents()
  /** Who else has the journey open. */
  readonly room: Room
  readonly #view = new SpeculativeView()
  readonly #history = new History()
  readonly #refusals = new RefusalBook()
  readonly #queue: MutationQueue
  readonly #line: SyncLine
  readonly #keeper: Keeper
  readonly #copy: CopyKeeper | null
  readonly #sessionId: string
  #localRefusals = 0
  #stopped = false
  #status: SyncStatus = { state: 'loading' }

  constructor(private readonly options: JourneyClientOptions) {
    this.#sessionId = options.newClientId()
    this.#queue = new MutationQueue(this.#sessionId)
    this.room = new Room({
      clock: options.clock,
      present: (clientId, set) => options.transport.present(clientId, set),
      summon: (clientId, viewport) => options.transport.summon(clientId, viewport),
      record: (id) => this.#view.records.get(id),
    })
    const { journeyId, store, copies, clock } = options
    this.#keeper = new Keeper({
      store,
      clock,
      work: () => this.#unsentWork(),
      changed: (error) => this.#keepingChanged(error),
    })
    this.#copy = copies
      ? new CopyKeeper({ journeyId, store: copies, clock, copy: () => this.#line.copy() })
      : null
    this.#line = new SyncLine({
      ...options,
      clientId: this.#sessionId,
      queue: this.#queue,
      view: this.#view,
      refusals: this.#refusals,
      history: this.#history,
      room: this.room,
      changed: () => this.#changed(),
      wentDown: () => this.#wentDown(),
      happened: (event) => this.events.happened(event),
    })
  }

  /** Takes over what earlier sessions left unsent, and goes on the line. */
  async start(): Promise<void> {
    await this.takeOver()
    if (this.#stopped) return
    this.#line.open()
    this.#changed()
  }

  /** Takes over what sessions that have ended meanwhile left unsent. */
  async takeOver(): Promise<void> {
    const { store, journeyId } = this.options
    try {
      const before = this.#queue.speculative
      for (const work of await store.adopt(journeyId, this.#sessionId)) {
        this.#queue.adopt(work.mutations)
        this.#refusals.add(...work.refusals)
      }
      if (this.#line.version === null) return
      this.#view.rebase(before, [], () => this.#queue.speculative)
      this.#changed()
    } catch (error) {
      this.#keeper.fail(error)
    }
  }

  /** Leaves the line for good. Unsent work stays in the store. */
  stop(): void {
    this.#stopped = true
    this.#line.close()
    this.#copy?.keepNow()
    this.#keeper.stop()
  }

  /** Tries to reach the server now. */
  retry(): void {
    this.options.transport.retry?.()
  }

  /** Waits until all unsent work is in its store. @returns whether it is safe there */
  kept(): Promise<boolean> {
    this.#copy?.keepNow()
    return this.#keeper.flush()
  }

  /** Whether unsent work survives the end of this page, as far as is known. */
  get canKeep(): boolean {
    return !this.#keeper.isFailing
  }

  /** Own edits that the server has not confirmed, oldest first. */
  waiting(): WaitingEdit[] {
    return this.#queue.all.filter((pending) => !pending.answered)
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
   * @param options.isRetry it is among the refused edits already
   */
  apply(diff: Diff, options: { gesture?: string; isRetry?: boolean } = {}): EditResult {
    const draft: Draft = new Map(this.#view.records)
    const settled = this.#line.version === null ? nothingYet : settle(draft, diff)
    const reasons = settled.ok ? settled.refused : settled.reasons
    if (!options.isRetry) this.#refuse(diff, reasons)
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

  /** Whether something is known that `restore` could bring back. */
  canRestore(refusalId: string): boolean {
    return this.#refusals.restoring(refusalId, this.#view.records) !== null
  }

  /**
   * Brings refused edits back as new ones, with the records that were removed
   * from under them; one undo takes all of it back. What cannot be brought back stays.
   */
  restore(...refusalIds: string[]): EditResult {
    const reasons: Reason[] = []
    const gesture = `restore ${refusalIds.join(' ')}`
    this.mark()
    for (const id of refusalIds) {
      const diff = this.#refusals.restoring(id, this.#view.records)
      const result: EditResult = diff
        ? this.apply(diff, { gesture, isRetry: true })
        : { ok: false, reasons: [] }
      if (result.ok) this.#refusals.dismiss(id)
      else reasons.push(...result.reasons)
    }
    this.mark()
    this.#changed()
    const isLeft = this.#refusals.list.some((refusal) => refusalIds.includes(refusal.id))
    return isLeft ? { ok: false, reasons } : { ok: true }
  }

  dismiss(...refusalIds: string[]): void {
    for (const id of refusalIds) this.#refusals.dismiss(id)
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

  /** Shows an edit and queues it; who edits looks where they like. @returns the name of the (last) mutation that carries it */
  #take(draft: Draft, change: ReversibleDiff): string {
    this.room.follow(null)
    this.#view.show(draft)
    const keys = portions(change).map((part) => mutationKey(this.#queue.add(part, this.#now())))
    return keys.at(-1) ?? ''
  }

  /** An edit of something that was removed a moment ago is kept, as if the server had refused it. */
  #refuse(diff: Diff, reasons: readonly Reason[]): void {
    const explained = reasons.map((reason) => this.#refusals.explain(reason))
    const restorable = explained.filter((reason) => reason.code === 'removed' && reason.last)
    if (restorable.length === 0) return
    this.#localRefusals += 1
    const id = `${this.#sessionId}:local-${this.#localRefusals}`
    this.#refusals.add({ id, reasons: restorable, diff, at: this.#now() })
  }

  #now(): string {
    return new Date(this.options.clock.now()).toISOString()
  }

  /** Without a network the journey as it was last seen is better than nothing. */
  #wentDown(): void {
    if (this.#line.version !== null) this.#copy?.keepNow()
    else if (!this.#stopped)
      void this.#copy?.load().then((copy) => copy && this.#line.startFrom(copy))
  }

  #keepingChanged(error: unknown): void {
    if (error !== undefined) this.options.onStoreFailure?.(error)
    this.events.changed()
  }

  #changed(): void {
    this.#line.pump()
    const next = statusOf(this.#line.phase, {
      loaded: this.#line.version !== null,
      unsaved: this.#queue.unsaved,
      refused: this.#refusals.list.length,
    })
    if (JSON.stringify(next) !== JSON.stringify(this.#status)) this.#status = next
    if (next.state === 'ended' && next.ending === 'gone') this.#copy?.forget()
    this.#keeper.keep()
    this.room.recordsChanged()
    this.#copy?.changed(this.#line.version)
    this.events.changed()
  }

  #unsentWork(): UnsentWork {
    const unanswered = this.#queue.all.filter((pending) => !pending.answered)
    return {
      journeyId: this.options.journeyId,
      sessionId: this.#sessionId,
      mutations: unanswered.map(({ clientId, mutationId, diff, sent, at }) => ({
        clientId,
        mutationId,
        diff,
        sent,
        at,
      })),
      refusals: [...this.#refusals.list],
    }
  }
}

/** Before the journey has arrived there is nothing to edit. */
const nothingYet = { ok: false as const, reasons: [] }
