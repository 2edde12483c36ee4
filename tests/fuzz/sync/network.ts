import type { Author } from '@/core/sync/author'
import { mutationKey } from '@/core/sync/mutation-queue'
import type { FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import type { Transport, TransportFailure } from '@/core/sync/transport'
import type { Answer, Ledger } from './ledger'
import type { Random } from './random'
import type { FollowFrom, FuzzServer, Line } from './server'

type Answered = { outcome(outcome: Outcome): void; failed(failure: TransportFailure): void }
type Follower = {
  message(message: FollowMessage): void
  failed(failure: TransportFailure): void
}
type Commit = { kind: 'commit'; mutation: Mutation; answer: Answered }
type ToServer = Commit | { kind: 'follow'; from: FollowFrom; follower: Follower }
/** What a follow has said. */
type News = {
  /** Who hears it knows whether something before it is missing. */
  showsLoss: boolean
  hear(): void
}

/** Whose way to the server it is. */
export type Traveller = {
  author: Author
  /** Whether their role lets them edit; the server looks at each commit. */
  mayEdit(): boolean
  ledger: Ledger
}

const forbidden: TransportFailure = { final: true, message: 'You may not do this.' }
const unknown: TransportFailure = { final: false, message: 'The server does not know.' }

/**
 * One client's way to the server, held by the test: nothing moves before
 * `toServer` or `toClient` moves it. Calls may overtake each other, be doubled,
 * be lost with the connection or arrive long after it; a follow's messages
 * keep their order but may be lost or doubled, which a server that was cut
 * off in between looks like. What is lost shows by a version behind it: a real
 * connection loses nothing while it stays up, so no client waits for a message
 * that it has no reason to miss.
 */
export class HeldTransport implements Transport {
  #listener: { up(): void; down(): void } | null = null
  #line: Line | null = null
  #outgoing: ToServer[] = []
  #answers: (() => void)[] = []
  #stream: News[] = []
  #stopFollowing = () => {}
  /** Left with a connection that is gone; may arrive yet. */
  #strays: Commit[] = []

  constructor(
    private readonly server: FuzzServer,
    private readonly who: Traveller,
  ) {}

  get isUp(): boolean {
    return this.#line !== null
  }

  get isQuiet(): boolean {
    return this.#outgoing.length + this.#answers.length + this.#stream.length === 0
  }

  connect(listener: { up(): void; down(): void }): void {
    this.#listener = listener
    if (this.isUp) listener.up()
  }

  commit(mutation: Mutation, answer: Answered): void {
    if (!this.isUp) return
    this.who.ledger.sent(mutation)
    this.#outgoing.push({ kind: 'commit', mutation: structuredClone(mutation), answer })
  }

  follow(from: FollowFrom, follower: Follower): () => void {
    const message: ToServer = { kind: 'follow', from, follower }
    if (this.isUp) this.#outgoing.push(message)
    return () => {
      this.#outgoing = this.#outgoing.filter((other) => other !== message)
      this.#stopFollowing()
    }
  }

  present(): void {}

  summon(): void {}

  close(): void {
    this.#listener = null
    this.#stopFollowing()
  }

  up(random: Random): boolean {
    if (this.isUp) return false
    this.#line = this.server.connect(this.who.author, random, () => this.#cut([]))
    this.#listener?.up()
    return true
  }

  /** Cuts the connection. What had left may still arrive, at once or much later; no answer comes back. */
  down(random: Random): boolean {
    const line = this.#line
    if (!line) return false
    const left = this.#outgoing.slice(0, random.below(this.#outgoing.length + 1))
    const commits = left.filter((message) => message.kind === 'commit')
    const late = random.chance(0.5) ? random.below(commits.length + 1) : commits.length
    this.#cut(commits.slice(late))
    for (const { mutation } of commits.slice(0, late)) {
      if (this.who.mayEdit()) line.commit(mutation).catch(() => {})
    }
    return true
  }

  /**
   * Lets the server have one message, perhaps not the oldest, perhaps twice.
   * @returns what it was; null: there was none
   */
  toServer(random: Random): string | null {
    if (!this.#line) return null
    if (this.#strays.length > 0 && random.chance(0.2)) return this.#strayArrives(this.#line)
    const index = random.chance(0.3) ? random.below(Math.min(3, this.#outgoing.length)) : 0
    const message = this.#outgoing[index]
    if (!message) return null
    if (message.kind === 'follow') {
      this.#outgoing.splice(index, 1)
      this.#startFollowing(this.#line, message)
      return `follows from ${message.from.cursor ?? 'the start'}`
    }
    const isDoubled = random.chance(0.15) && this.who.mayEdit()
    if (!isDoubled) this.#outgoing.splice(index, 1)
    this.#take(this.#line, message)
    const much = this.who.mayEdit() ? '' : ', which they may not'
    return `sends ${mutationKey(message.mutation)}${isDoubled ? ', once of twice' : ''}${much}`
  }

  /**
   * Lets the client have what has come: one answer, or one message of the stream.
   * @returns what happened; null: nothing had come
   */
  toClient(random: Random, lossy: boolean): string | null {
    if (this.#answers.length > 0 && random.chance(0.5)) {
      this.#answers.splice(random.below(this.#answers.length), 1)[0]?.()
      return 'hears an answer'
    }
    const next = this.#stream[0]
    if (!next) return null
    const isDoubled = lossy && random.chance(0.1)
    if (!isDoubled) this.#stream.shift()
    const wouldShow = this.#stream.some(({ showsLoss }) => showsLoss)
    if (lossy && wouldShow && random.chance(0.1)) return 'misses a message'
    next.hear()
    return isDoubled ? 'hears news, once of twice' : 'hears news'
  }

  #cut(strays: Commit[]): void {
    if (!this.#line) return
    this.#line = null
    this.#strays.push(...strays)
    this.#outgoing = []
    this.#answers = []
    this.#stream = []
    this.#stopFollowing()
    this.#listener?.down()
  }

  #strayArrives(line: Line): string | null {
    const stray = this.#strays.shift()
    if (!stray || !this.who.mayEdit()) return null
    line.commit(stray.mutation).catch(() => {})
    return `has ${mutationKey(stray.mutation)} arrive from a connection that is gone`
  }

  #take(line: Line, { mutation, answer }: Commit): void {
    const come = (what: Answer | null, hear: () => void) => {
      if (this.#line !== line) return
      this.#answers.push(() => {
        if (what) this.who.ledger.answered(mutation, what)
        hear()
      })
    }
    const ask = this.who.mayEdit() ? line.commit(mutation) : line.answerOf(mutation)
    ask.then(
      (outcome) => {
        if (outcome) return come(outcome, () => answer.outcome(outcome))
        // Nothing of it is under way any more: who was refused is not heard later on.
        const key = mutationKey(mutation)
        this.#strays = this.#strays.filter((other) => mutationKey(other.mutation) !== key)
        come({ outcome: 'forbidden' }, () => answer.failed(forbidden))
      },
      () => come(null, () => answer.failed(unknown)),
    )
  }

  #startFollowing(line: Line, { from, follower }: Extract<ToServer, { kind: 'follow' }>): void {
    let isFollowing = true
    const come = (showsLoss: boolean, hear: () => void) => {
      if (isFollowing && this.#line === line) this.#stream.push({ showsLoss, hear })
    }
    const stop = line.follow(from, {
      message: (message) => {
        come(namesVersion(message), () => follower.message(structuredClone(message)))
      },
      // Who hears of a failure follows anew, from what they have.
      failed: () => come(true, () => follower.failed(unknown)),
    })
    this.#stopFollowing = () => {
      isFollowing = false
      this.#stopFollowing = () => {}
      stop()
    }
  }
}

/** Others speak of the room or of nothing new: a client cannot tell from them what it has missed. */
function namesVersion(message: FollowMessage): boolean {
  return message.type === 'snapshot' || (message.type === 'changes' && message.changes.length > 0)
}
