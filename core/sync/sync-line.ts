import type { History } from '@/core/history/history'
import type { Room } from '@/core/presence/room'
import { backoff } from './backoff'
import type { JourneyEvent } from './client-events'
import type { ReversibleDiff } from './diff'
import { sameValue } from './equal'
import type { JourneyCopy } from './journey-copy'
import { type MutationQueue, mutationKey, type Pending } from './mutation-queue'
import type { Change, FollowMessage, Outcome } from './protocol'
import type { Reason } from './reason'
import type { RefusalBook } from './refusal-book'
import { toWire } from './reversible'
import type { SpeculativeView } from './speculative-view'
import { type Ending, endingOf, type SyncPhase } from './status'
import type { Clock, Transport, TransportFailure } from './transport'

export type SyncLineParts = {
  clientId: string
  newClientId: () => string
  transport: Transport
  clock: Clock
  queue: MutationQueue
  view: SpeculativeView
  refusals: RefusalBook
  history: History
  room: Room
  changed: () => void
  /** The connection went down, or there is none yet. */
  wentDown: () => void
  happened: (event: JourneyEvent) => void
}

/** Mutations that may be on their way at once. */
const sendWindow = 8

/** Brings own mutations to the server and the server's changes into the view. */
export class SyncLine {
  phase: SyncPhase = { at: 'starting' }
  version: number | null = null
  #clientId: string
  #failures = 0
  #stopFollowing = () => {}
  #cancelRetry = () => {}
  /** A send failed although the connection is up: the next attempt waits. */
  #resting = false
  #isFollowing = false
  /** The first message about the records says that the server has begun to tell all that happens. */
  #hasJoined = false
  /** Messages of an earlier follow, or of an earlier connection, say nothing any more. */
  #generation = 0
  /** A call that an earlier connection carried may fail late: it has been sent again since. */
  #connection = 0
  readonly #held = new Set<string>()

  constructor(private readonly parts: SyncLineParts) {
    this.#clientId = parts.clientId
  }

  open(): void {
    this.parts.transport.connect({
      up: () => this.#follow(),
      down: () => this.#wentDown(),
    })
  }

  close(): void {
    this.#wentDown()
    this.parts.transport.close()
  }

  /** The server's state as far as it is here; null: nothing has arrived. */
  copy(): JourneyCopy | null {
    const { queue, view } = this.parts
    if (this.version === null) return null
    return { version: this.version, records: view.without(queue.speculative) }
  }

  /** Begins with a state that was kept, as long as the server has not sent its own. */
  startFrom(copy: JourneyCopy): void {
    if (this.version !== null || this.phase.at === 'ended') return
    this.version = copy.version
    this.parts.view.reset(copy.records, this.parts.queue.speculative)
    // The server may be on the line already, asked for everything: now it is asked for the rest.
    if (this.#isFollowing) this.#follow()
    this.parts.changed()
  }

  /** Sends what may be sent now. */
  pump(): void {
    if (this.phase.at !== 'live' || this.#resting) return
    for (const pending of this.parts.queue.toSend(sendWindow, this.#held)) this.#send(pending)
  }

  #follow(): void {
    if (this.phase.at === 'ended') return
    this.#stopFollowing()
    this.#cancelRetry()
    this.#resting = false
    this.#generation += 1
    this.#isFollowing = true
    this.#hasJoined = false
    const generation = this.#generation
    const isCurrent = () => generation === this.#generation
    this.parts.room.enter(this.#clientId)
    this.#stopFollowing = this.parts.transport.follow(
      { clientId: this.#clientId, cursor: this.version },
      {
        message: (message) => isCurrent() && this.#receive(message),
        failed: (failure) => isCurrent() && this.#followFailed(failure),
      },
    )
  }

  #wentDown(): void {
    this.#isFollowing = false
    this.#stopFollowing()
    this.#cancelRetry()
    this.#generation += 1
    this.#connection += 1
    this.parts.room.exit()
    this.#held.clear()
    this.parts.queue.ground()
    if (this.phase.at !== 'ended') this.phase = { at: 'offline' }
    this.parts.wentDown()
    this.parts.changed()
  }

  #followFailed(failure: TransportFailure): void {
    if (failure.final) this.#end(endingOf(failure.code) ?? 'gone', failure.message)
    else this.#later(() => this.#follow())
    this.parts.room.exit()
    this.parts.changed()
  }

  /** Nothing more is sent. What is unsent stays as it is, for another visit. */
  #end(ending: Ending, why: string): void {
    this.#stopFollowing()
    this.#cancelRetry()
    this.#generation += 1
    this.parts.queue.ground()
    this.phase = { at: 'ended', ending, why }
  }

  #later(run: () => void): void {
    const { clock } = this.parts
    this.#failures += 1
    this.#cancelRetry()
    this.#resting = true
    this.#cancelRetry = clock.after(backoff(this.#failures, clock.random()), () => {
      this.#resting = false
      run()
    })
  }

  #receive(message: FollowMessage): void {
    if (isNews(message)) {
      this.parts.happened(message)
      return
    }
    if (message.type === 'hello') {
      this.parts.happened({ type: 'server', build: message.build })
      return
    }
    if (message.type === 'room' || message.type === 'presence' || message.type === 'summons') {
      this.parts.room.receive(message)
      return
    }
    if (message.type === 'snapshot') this.#restart(message)
    else if (message.type !== 'changes') return
    else if (!this.#advance(message.changes)) return this.#follow()
    this.phase = { at: 'live' }
    this.#failures = 0
    if (!this.#hasJoined) {
      this.#hasJoined = true
      this.parts.happened({ type: 'joined' })
    }
    this.parts.changed()
  }

  #restart(snapshot: Extract<FollowMessage, { type: 'snapshot' }>): void {
    const { queue, view } = this.parts
    for (const pending of queue.all) {
      const isTaken = pending.mutationId <= snapshot.lastMutationId
      if (pending.clientId === this.#clientId && isTaken) pending.seen = true
    }
    this.version = snapshot.version
    queue.reached(snapshot.version)
    view.reset(snapshot.records, queue.speculative)
  }

  /** @returns false when changes are missing in between */
  #advance(changes: readonly Change[]): boolean {
    const { queue, view } = this.parts
    const from = this.version
    if (from === null) return false
    const fresh = changes.filter((change) => change.version > from)
    if (fresh.length === 0) return true
    if (fresh.some((change, index) => change.version !== from + 1 + index)) return false
    const before = queue.speculative
    const upTo = from + fresh.length
    if (areNext(before, fresh)) {
      for (const pending of before.slice(0, fresh.length)) pending.seen = true
      queue.reached(upTo)
    } else {
      const after = () => {
        queue.reached(upTo)
        return queue.speculative
      }
      view.rebase(before, fresh, after, (change, done) => this.#noteChange(change, done))
    }
    this.version = upTo
    return true
  }

  #noteChange(change: Change, done: ReversibleDiff): void {
    const { queue, history, refusals } = this.parts
    const key = mutationKey(change)
    const own = queue.find(key)
    if (own) {
      own.seen = true
      if (!sameValue(own.diff, change.diff)) history.amend(key, done)
    } else {
      for (const record of done.removed) refusals.bury(record, change.author.name, change.at)
    }
  }

  #send(pending: Pending): void {
    const { queue, transport } = this.parts
    const connection = this.#connection
    const floor = queue.firstUnanswered(pending.clientId)
    const key = mutationKey(pending)
    pending.sent = true
    pending.inFlight = true
    const { clientId, mutationId, diff } = pending
    transport.commit(
      { clientId, mutationId, diff },
      {
        outcome: (outcome) => this.#answered(key, outcome, floor),
        failed: (failure) => connection === this.#connection && this.#notSent(key, failure),
      },
    )
  }

  #answered(key: string, outcome: Outcome, floor: number): void {
    const { queue, refusals, happened, changed } = this.parts
    const pending = queue.find(key)
    if (!pending || pending.answered) return
    this.#failures = 0
    pending.inFlight = false
    if (outcome.outcome === 'early') this.#wasEarly(pending, outcome.expected, floor)
    else if (outcome.outcome === 'rejected') this.#refused(pending, outcome.reasons)
    else {
      if (outcome.outcome === 'adjusted') {
        if (outcome.reasons.length > 0) refusals.add(this.#refusalOf(pending, outcome.reasons))
        happened({ type: 'adjusted' })
      }
      this.#taken(pending, outcome.version)
    }
    changed()
  }

  /** The server has it. When it changed nothing, no change will say so: then it is seen already. */
  #taken(pending: Pending, version: number): void {
    const { queue, view } = this.parts
    const before = queue.speculative
    pending.answered = true
    pending.version = version
    queue.reached(this.version ?? 0)
    if (before.length !== queue.speculative.length) view.rebase(before, [], () => queue.speculative)
  }

  #refused(pending: Pending, reasons: Reason[]): void {
    const { queue, view, refusals } = this.parts
    const before = queue.speculative
    queue.drop(pending)
    view.rebase(before, [], () => queue.speculative)
    refusals.add(this.#refusalOf(pending, reasons))
  }

  /**
   * An earlier mutation has not arrived: this one waits for its answer. When
   * the server asks for one that it had answered before this was sent, it has
   * lost its memory (a restored backup), and none of what is left was taken.
   */
  #wasEarly(pending: Pending, expected: number, floor: number): void {
    const { queue, newClientId } = this.parts
    this.#held.add(mutationKey(pending))
    if (expected >= floor) return
    const name = newClientId()
    const { clientId } = pending
    queue.rename(clientId, name)
    if (clientId === this.#clientId) this.#clientId = name
  }

  #notSent(key: string, failure: TransportFailure): void {
    const { queue, changed } = this.parts
    const pending = queue.find(key)
    if (!pending || pending.answered) return
    pending.inFlight = false
    const ending = failure.final ? endingOf(failure.code) : null
    if (ending) this.#end(ending, failure.message)
    else if (failure.final) {
      this.#refused(pending, [{ code: 'notAllowed', message: failure.message }])
    } else this.#later(() => this.pump())
    changed()
  }

  #refusalOf(pending: Pending, reasons: Reason[]) {
    const { clock, refusals } = this.parts
    return {
      id: mutationKey(pending),
      reasons: reasons.map((reason) => refusals.explain(reason)),
      diff: pending.diff,
      at: new Date(clock.now()).toISOString(),
    }
  }
}

/**
 * Whether changes are the oldest own mutations just as the view has them: then
 * the view stays as it is. A thousand offline edits go out like that, and
 * replaying what is left of them each time would freeze the page.
 */
function areNext(speculative: readonly Pending[], changes: readonly Change[]): boolean {
  return changes.every((change, index) => {
    const pending = speculative[index]
    return (
      pending?.change != null &&
      mutationKey(pending) === mutationKey(change) &&
      sameValue(pending.diff, change.diff) &&
      sameValue(toWire(pending.change), change.diff)
    )
  })
}

const news = ['journey', 'feedback', 'marks', 'comments'] as const
type News = Extract<FollowMessage, { type: (typeof news)[number] }>

/** Whether a message tells of something beside the records. */
function isNews(message: FollowMessage): message is News {
  return news.some((type) => type === message.type)
}
