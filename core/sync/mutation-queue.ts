import { compose } from './compose'
import type { Diff, ReversibleDiff } from './diff'
import type { Mutation } from './protocol'
import { toWire } from './reversible'
import type { UnsentMutation } from './unsent-store'

/** An own mutation on its way into the server's state. */
export type Pending = Mutation & {
  /** When it was made, ISO time. */
  at: string
  /** It has been sent at least once: it may have arrived and must not change any more. */
  sent: boolean
  inFlight: boolean
  /** The server has said what became of it. It is saved. */
  answered: boolean
  /** The version that includes it, once answered. */
  version: number | null
  /** The server's state that we hold includes it: it is not replayed on top. */
  seen: boolean
  /** What it does on top of that state and of the mutations before it; null: nothing any more. */
  change: ReversibleDiff | null
}

/** The name of a mutation among those of all clients. */
export function mutationKey(mutation: Pick<Mutation, 'clientId' | 'mutationId'>): string {
  return `${mutation.clientId}:${mutation.mutationId}`
}

/** Own mutations in their order, numbered, until they are answered and seen. */
export class MutationQueue {
  #list: Pending[] = []
  #lastId = 0

  constructor(private clientId: string) {}

  get all(): readonly Pending[] {
    return this.#list
  }

  /** Those that have to be replayed on top of the server's state. */
  get speculative(): Pending[] {
    return this.#list.filter((pending) => !pending.seen)
  }

  /** How many are not known to be saved. */
  get unsaved(): number {
    return this.#list.reduce((count, pending) => count + (pending.answered ? 0 : 1), 0)
  }

  find(key: string): Pending | undefined {
    return this.#list.find((pending) => mutationKey(pending) === key)
  }

  /** Takes up what an earlier session left behind, under the numbers that it had. */
  adopt(mutations: readonly UnsentMutation[]): void {
    for (const mutation of mutations) this.#list.push({ ...mutation, ...fresh })
  }

  /**
   * Takes up an edit that was just applied. It joins the last mutation when
   * that one has not been sent and touches all of the same records already, so
   * that typing is one mutation, but a refusal never takes an unrelated edit along.
   * @param at ISO time
   */
  add(change: ReversibleDiff, at: string): Pending {
    const last = this.#list.at(-1)
    const diff = toWire(change)
    if (last?.change && !last.sent && last.clientId === this.clientId && covers(last.diff, diff)) {
      last.change = compose(last.change, change)
      last.diff = toWire(last.change)
      return last
    }
    this.#lastId += 1
    const added = { clientId: this.clientId, mutationId: this.#lastId, diff, sent: false, at }
    const pending: Pending = { ...added, ...fresh, change }
    this.#list.push(pending)
    return pending
  }

  /**
   * The next ones to send, in order, at most `window` in flight in all.
   * `held` are not sent before all earlier ones of their client are answered.
   * The newest waits while others are in flight: more of the same may join it.
   */
  toSend(window: number, held: ReadonlySet<string>): Pending[] {
    let room = window - this.#list.filter((pending) => pending.inFlight).length
    const waiting = new Set<string>()
    const chosen: Pending[] = []
    const newest = this.#list.at(-1)
    const open = this.#list.some((pending) => pending.inFlight) && !newest?.sent ? newest : null
    for (const pending of this.#list) {
      if (pending.answered || pending === open) continue
      const isHeld = held.has(mutationKey(pending)) && waiting.has(pending.clientId)
      waiting.add(pending.clientId)
      if (pending.inFlight || isHeld || room <= 0) continue
      chosen.push(pending)
      room -= 1
    }
    return chosen
  }

  /** The lowest number of a client that has no answer: all below have theirs. */
  firstUnanswered(clientId: string): number {
    const ids = this.#list
      .filter((pending) => pending.clientId === clientId && !pending.answered)
      .map((pending) => pending.mutationId)
    return Math.min(...ids)
  }

  /** The state that we hold has come to `version`. */
  reached(version: number): void {
    for (const pending of this.#list) {
      if (pending.version !== null && pending.version <= version) pending.seen = true
    }
    this.#list = this.#list.filter((pending) => !(pending.answered && pending.seen))
  }

  drop(pending: Pending): void {
    this.#list = this.#list.filter((other) => other !== pending)
  }

  /** Nothing is in flight any more: the connection went down. */
  ground(): void {
    for (const pending of this.#list) pending.inFlight = false
  }

  /**
   * The server does not know these numbers (it was restored from a backup):
   * what is left of that client starts again under a new name.
   */
  rename(clientId: string, newClientId: string): void {
    let next = 1
    for (const pending of this.#list) {
      if (pending.clientId !== clientId || pending.answered) continue
      pending.clientId = newClientId
      pending.mutationId = next++
      pending.inFlight = false
    }
    if (clientId !== this.clientId) return
    this.clientId = newClientId
    this.#lastId = next - 1
  }
}

const fresh = { inFlight: false, answered: false, version: null, seen: false, change: null }

function idsOf(diff: Diff): string[] {
  return [...diff.put, ...diff.patch].map((each) => each.id).concat(diff.remove)
}

function covers(wide: Diff, narrow: Diff): boolean {
  const ids = new Set(idsOf(wide))
  return idsOf(narrow).every((id) => ids.has(id))
}
