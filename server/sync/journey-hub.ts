import { z } from 'zod'
import type { Author } from '@/core/sync/author'
import { Change, type FollowMessage, type Mutation, type Outcome } from '@/core/sync/protocol'
import { type Clock, realClock } from '@/core/sync/transport'
import { passCheckpoint } from '@/server/history/keep-checkpoint'
import type { Infrastructure } from '@/server/infrastructure'
import { Beat, beatMs, shortestBeatMs } from './beat'
import type { Unsubscribe } from './bus'
import { textOfAll } from './change-text'
import { type Follower, following, type Missed } from './following'
import { JourneyNews } from './journey-news'
import { JourneyRoom, type RoomListener } from './journey-room'
import { PresenceRoom } from './presence/presence-room'
import { changesSince } from './statements/changes-since'
import type { Room } from './statements/room'
import type { Versions } from './statements/versions'
import { Subscriber } from './subscriber'

/** What hubs of one journey tell each other. */
const HubMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changes'), changes: z.array(Change) }),
  ...JourneyNews.options,
])
type HubMessage = z.infer<typeof HubMessage>

/** The channel of a journey; `announce` needs no hub to speak on it. */
export function channelOf(journeyId: string): string {
  return `journey:${journeyId}`
}

export type HubParts = Pick<Infrastructure, 'db' | 'bus' | 'log'> & {
  /** Time, so that tests can turn it by hand. */
  clock?: Clock
  /** Names this process among the instances; new at every start. */
  instance: string
}

/**
 * One journey's followers in this process. Takes what this process commits
 * and what others publish, and hands it to every follower in the order of
 * versions. A published message that was lost shows as a gap; the change log fills it.
 */
export class JourneyHub {
  /** Who is there. */
  readonly presence: PresenceRoom
  readonly #room: JourneyRoom
  readonly #subscribers = new Set<Subscriber>()
  /** Up to where the subscribers have been told. */
  #delivered = 0
  /** Up to where they have been told of comments. */
  #commentsTold = 0
  #catchingUp = false
  #leave: Unsubscribe = async () => {}
  #listening: Promise<void> | null = null
  #started: Promise<void> | null = null
  #commits = 0
  /** When followers are told of what has come in. */
  readonly #beat: Beat
  /** How what this hub says begins: it hears itself too, and need not read that. */
  readonly #mark: string

  constructor(
    private readonly parts: HubParts,
    readonly where: Room,
  ) {
    const { bus, instance, clock = realClock } = parts
    this.#mark = `{"from":${JSON.stringify(instance)},`
    // Of people on all instances: each tells its own followers, but all have the same to tell.
    const restMs = () => beatMs(Math.max(this.#subscribers.size, this.presence.size))
    const listener: RoomListener = {
      changed: (changes) => this.#changedHere(changes),
      jumped: () => void this.#fillGap(),
      wrote: (from, now) => passCheckpoint(parts, where, from, now),
    }
    this.#room = new JourneyRoom(parts.db, where, listener, { clock, restMs })
    this.#beat = new Beat(clock, () => this.#tellFollowers())
    this.presence = new PresenceRoom(
      { bus, clock, instance, journeyId: where.journeyId },
      {
        stirred: () => this.#beat.soon(restMs()),
        summoned: (summons) => this.#forAll((subscriber) => subscriber.summon(summons)),
      },
    )
  }

  get isIdle(): boolean {
    return this.#subscribers.size === 0 && this.#commits === 0
  }

  async commit(mutation: Mutation, author: Author): Promise<Outcome> {
    this.#commits += 1
    try {
      await this.#ready()
      return await this.#room.commit(mutation, author)
    } finally {
      this.#commits -= 1
    }
  }

  /** See `JourneyRoom.answerOf`. */
  async answerOf(mutation: Mutation): Promise<Outcome | null> {
    await this.#ready()
    return this.#room.answerOf(mutation)
  }

  /**
   * Follows the journey: first what was missed since `cursor`, or a snapshot,
   * then all that happens, without a gap, until the signal aborts.
   */
  async *follow(follower: Follower, signal: AbortSignal): AsyncGenerator<FollowMessage[]> {
    const subscriber = new Subscriber(signal, follower.connection, follower.hears)
    this.#subscribers.add(subscriber)
    try {
      await this.#ready()
      const missed = (cursor: number | null) => this.#missed(follower.clientId, cursor)
      yield* following(follower, subscriber, { missed, presence: this.presence })
    } finally {
      this.#subscribers.delete(subscriber)
    }
  }

  /** See `Followed`. */
  async catchUp({ version, comments }: Versions): Promise<void> {
    await this.#ready()
    if (comments > this.#commentsTold) this.#hear({ type: 'comments', version: comments })
    if (version > this.#delivered) await this.#fillGap()
  }

  /** See `Followed`. */
  lookAround(): void {
    this.#hear({ type: 'journey' })
    this.#hear({ type: 'feedback' })
  }

  /** Ends the part of the hub that listens. */
  async close(): Promise<void> {
    this.#beat.stop()
    await Promise.all([this.#room.close(), this.#leave(), this.presence.close()])
  }

  /** Resolves when the hub listens and knows its version. A start that failed is tried again by who asks next. */
  #ready(): Promise<void> {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = null
      throw error
    })
    return this.#started
  }

  async #start(): Promise<void> {
    this.#listening ??= this.#listen().catch((error: unknown) => {
      this.#listening = null
      throw error
    })
    await this.#listening
    this.#delivered = await this.#room.version()
  }

  async #listen(): Promise<void> {
    const { bus } = this.parts
    const leave = await bus.subscribe(channelOf(this.where.journeyId), (message) => {
      if (!message.startsWith(this.#mark)) this.#hear(HubMessage.parse(JSON.parse(message)))
    })
    this.#leave = leave
    await this.presence.open().catch(async (error: unknown) => {
      await leave()
      throw error
    })
  }

  async #missed(clientId: string, cursor: number | null): Promise<Missed> {
    let current = await this.#room.version()
    // The client may have heard of more, through another process.
    if (cursor !== null && cursor > current) current = await this.#room.newestVersion()
    if (cursor !== null && cursor <= current) {
      const changes = await changesSince(this.parts.db, this.where, cursor)
      const version = cursor + (changes?.length ?? 0)
      if (changes) return { message: { type: 'changes', changes }, version }
    }
    const whole = await this.#room.read(clientId)
    return { message: { type: 'snapshot', ...whole }, version: whole.version }
  }

  #changedHere(changes: readonly Change[]): void {
    this.#deliver(changes)
    const message = `${this.#mark}"type":"changes","changes":${textOfAll(changes)}}`
    void this.parts.bus.publish(channelOf(this.where.journeyId), message)
  }

  #hear(message: HubMessage): void {
    if (message.type === 'changes') return this.#heardChanges(message.changes)
    if (message.type === 'comments') {
      this.#commentsTold = Math.max(this.#commentsTold, message.version)
    }
    this.#forAll((subscriber) => subscriber.tell(message))
  }

  #heardChanges(changes: readonly Change[]): void {
    if ((changes.at(-1)?.version ?? 0) <= this.#delivered) return
    this.#deliver(changes)
    this.#room.learn(changes).catch((err) => {
      this.#warn(err, 'what another instance did was not learnt; it will be read')
    })
  }

  #forAll(tell: (subscriber: Subscriber) => void): void {
    for (const subscriber of this.#subscribers) tell(subscriber)
    // Edits have waited for each other already; what the others do goes out beside them.
    this.#beat.soon(shortestBeatMs)
  }

  #tellFollowers(): void {
    const presence = this.presence.take()
    for (const subscriber of this.#subscribers) {
      if (presence) subscriber.stir(presence)
      subscriber.release()
    }
  }

  #deliver(changes: readonly Change[]): void {
    const fresh = changes.filter((change) => change.version > this.#delivered)
    const first = fresh[0]
    if (!first) return
    if (first.version !== this.#delivered + 1) {
      void this.#fillGap()
      return
    }
    this.#delivered += fresh.length
    this.#forAll((subscriber) => subscriber.push(fresh))
  }

  /** Reads what was not told; while it reads, more may come, which then finds its place or a gap again. */
  async #fillGap(): Promise<void> {
    if (this.#catchingUp) return
    this.#catchingUp = true
    try {
      const changes = await changesSince(this.parts.db, this.where, this.#delivered)
      if (changes) this.#heardChanges(changes)
      else {
        this.#forAll((subscriber) => subscriber.overflow())
        this.#delivered = await this.#room.newestVersion()
      }
    } catch (err) {
      this.#warn(err, 'a gap could not be filled')
    } finally {
      this.#catchingUp = false
    }
  }

  #warn(err: unknown, what: string): void {
    this.parts.log.warn({ err, journeyId: this.where.journeyId }, what)
  }
}
