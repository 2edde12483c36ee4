import type { Author, Change, FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import type { Transport, TransportFailure } from '@/core/sync/transport'
import type { Random } from './random'
import type { FuzzServer } from './server'

type Answer = { outcome(outcome: Outcome): void; failed(failure: TransportFailure): void }
type Follower = {
  message(message: FollowMessage): void
  failed(failure: TransportFailure): void
}
type ToServer =
  | { kind: 'commit'; mutation: Mutation; answer: Answer }
  | { kind: 'follow'; clientId: string; cursor: number | null; follower: Follower }

/**
 * One client's way to the server, held by the test: nothing moves before
 * `toServer` or `toClient` moves it. Calls may overtake each other, be doubled
 * or lost with the connection; a follow's messages keep their order but may be
 * lost or doubled, which a server that was cut off in between looks like.
 */
export class HeldTransport implements Transport {
  #listener: { up(): void; down(): void } | null = null
  #outgoing: ToServer[] = []
  #answers: (() => void)[] = []
  #stream: { follower: Follower; message: FollowMessage }[] = []
  #following: { follower: Follower; version: number } | null = null
  isUp = false

  constructor(
    private readonly server: () => FuzzServer,
    private readonly author: Author,
  ) {}

  get isQuiet(): boolean {
    return this.#outgoing.length + this.#answers.length + this.#stream.length === 0
  }

  connect(listener: { up(): void; down(): void }): void {
    this.#listener = listener
    if (this.isUp) listener.up()
  }

  commit(mutation: Mutation, answer: Answer): void {
    if (this.isUp)
      this.#outgoing.push({ kind: 'commit', mutation: structuredClone(mutation), answer })
  }

  follow(from: { clientId: string; cursor: number | null }, follower: Follower): () => void {
    if (this.isUp) this.#outgoing.push({ kind: 'follow', ...from, follower })
    return () => {
      if (this.#following?.follower === follower) this.#following = null
    }
  }

  close(): void {
    this.#listener = null
    this.#following = null
  }

  up(): void {
    if (this.isUp) return
    this.isUp = true
    this.#listener?.up()
  }

  /** Cuts the connection. What had left may still arrive; no answer comes back. */
  async down(random: Random): Promise<void> {
    if (!this.isUp) return
    this.isUp = false
    const arriving = this.#outgoing.slice(0, random.below(this.#outgoing.length + 1))
    this.#outgoing = []
    this.#answers = []
    this.#stream = []
    this.#following = null
    this.#listener?.down()
    for (const message of arriving) {
      if (message.kind === 'commit') await this.server().take(message.mutation, this.author)
    }
  }

  /** Lets the server take one message, perhaps not the oldest, perhaps twice. */
  async toServer(random: Random): Promise<void> {
    const index = random.chance(0.3) ? random.below(Math.min(3, this.#outgoing.length)) : 0
    const message = this.#outgoing[index]
    if (!message) return
    if (message.kind === 'follow') {
      this.#outgoing.splice(index, 1)
      await this.#startFollowing(message)
      return
    }
    const { mutation, answer } = message
    if (!random.chance(0.15)) this.#outgoing.splice(index, 1)
    const outcome = await this.server().take(mutation, this.author)
    if (this.isUp) this.#answers.push(() => answer.outcome(outcome))
  }

  /** Lets the client have what has come: one answer, or some messages of the stream. */
  toClient(random: Random, lossy: boolean): void {
    if (this.#answers.length > 0 && random.chance(0.5)) {
      const index = random.below(this.#answers.length)
      this.#answers.splice(index, 1)[0]?.()
      return
    }
    const next = this.#stream[0]
    if (!next) return
    const isDoubled = lossy && random.chance(0.1)
    if (!isDoubled) this.#stream.shift()
    // A connection that stays up loses nothing at its end: a loss shows by what comes behind it.
    if (lossy && this.#stream.length > 0 && random.chance(0.1)) return
    next.follower.message(structuredClone(next.message))
  }

  /** The server tells its follower what is new. */
  async fanOut(): Promise<void> {
    if (!this.#following) return
    const { follower, version } = this.#following
    const changes: Change[] = await this.server().changesAfter(version)
    if (changes.length === 0) return
    this.#following.version += changes.length
    this.#stream.push({ follower, message: { type: 'changes', changes } })
  }

  async #startFollowing(from: Extract<ToServer, { kind: 'follow' }>): Promise<void> {
    const message = await this.server().missed(from.clientId, from.cursor)
    const { follower } = from
    const version =
      message.type === 'snapshot'
        ? message.version
        : (from.cursor ?? 0) + (message.type === 'changes' ? message.changes.length : 0)
    this.#following = { follower, version }
    this.#stream.push({ follower, message })
  }
}
