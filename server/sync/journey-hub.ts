import { z } from 'zod'
import {
  type Author,
  Change,
  type FollowMessage,
  type Mutation,
  type Outcome,
} from '@/core/sync/protocol'
import type { Infrastructure } from '@/server/infrastructure'
import type { Unsubscribe } from './bus'
import { JourneyRoom } from './journey-room'
import { changesSince } from './statements/changes-since'
import type { Room } from './statements/room'
import { type Batch, type JourneyNews, Subscriber } from './subscriber'

/** What hubs of one journey tell each other. */
const HubMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changes'), changes: z.array(Change) }),
  z.object({ type: z.literal('journey') }),
  z.object({ type: z.literal('feedback') }),
])
type HubMessage = z.infer<typeof HubMessage>

/** The channel of a journey; `announce` needs no hub to speak on it. */
export function channelOf(journeyId: string): string {
  return `journey:${journeyId}`
}

type Parts = Pick<Infrastructure, 'db' | 'bus' | 'log'>

/**
 * One journey's followers in this process. Takes what this process commits
 * and what others publish, and hands it to every follower in the order of
 * versions. A published message that was lost shows as a gap; the change log fills it.
 */
export class JourneyHub {
  readonly #room: JourneyRoom
  readonly #subscribers = new Set<Subscriber>()
  /** Up to where the subscribers have been told. */
  #delivered = 0
  #catchingUp = false
  #leave: Unsubscribe = async () => {}
  readonly #ready: Promise<void>
  #commits = 0

  constructor(
    private readonly parts: Parts,
    private readonly where: Room,
  ) {
    this.#room = new JourneyRoom(parts.db, where, {
      changed: (changes) => this.#changedHere(changes),
      jumped: () => void this.#fillGap(),
    })
    this.#ready = this.#start()
  }

  get isIdle(): boolean {
    return this.#subscribers.size === 0 && this.#commits === 0
  }

  async commit(mutation: Mutation, author: Author): Promise<Outcome> {
    this.#commits += 1
    try {
      await this.#ready
      return await this.#room.commit(mutation, author)
    } finally {
      this.#commits -= 1
    }
  }

  /**
   * Follows the journey: first what was missed since `cursor`, or a snapshot,
   * then all that happens, without a gap, until the signal aborts.
   */
  async *follow(
    from: { clientId: string; cursor: number | null },
    signal: AbortSignal,
  ): AsyncGenerator<FollowMessage> {
    const subscriber = new Subscriber(signal)
    this.#subscribers.add(subscriber)
    try {
      await this.#ready
      let { message, version } = await this.#missed(from.clientId, from.cursor)
      yield message
      for (;;) {
        const batch = await subscriber.next()
        if (!batch) return
        yield* batch.news
        const changes = batch.changes.filter((change) => change.version > version)
        if (isWhole(batch, changes, version)) {
          version += changes.length
          if (changes.length > 0) yield { type: 'changes', changes }
        } else {
          ;({ message, version } = await this.#missed(from.clientId, version))
          yield message
        }
      }
    } finally {
      this.#subscribers.delete(subscriber)
    }
  }

  /** Ends the part of the hub that listens. */
  async close(): Promise<void> {
    await this.#leave()
  }

  async #start(): Promise<void> {
    const { bus } = this.parts
    this.#leave = await bus.subscribe(channelOf(this.where.journeyId), (message) =>
      this.#hear(HubMessage.parse(JSON.parse(message))),
    )
    this.#delivered = await this.#room.version()
  }

  async #missed(
    clientId: string,
    cursor: number | null,
  ): Promise<{ message: FollowMessage; version: number }> {
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
    const message: HubMessage = { type: 'changes', changes: [...changes] }
    void this.parts.bus.publish(channelOf(this.where.journeyId), JSON.stringify(message))
  }

  #hear(message: HubMessage): void {
    if (message.type === 'changes') this.#heardChanges(message.changes)
    else this.#tell(message)
  }

  #heardChanges(changes: readonly Change[]): void {
    if ((changes.at(-1)?.version ?? 0) <= this.#delivered) return
    this.#deliver(changes)
    void this.#room.learn(changes)
  }

  #tell(news: JourneyNews): void {
    for (const subscriber of this.#subscribers) subscriber.tell(news)
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
    for (const subscriber of this.#subscribers) subscriber.push(fresh)
  }

  /** Reads what was not told; while it reads, more may come, which then finds its place or a gap again. */
  async #fillGap(): Promise<void> {
    if (this.#catchingUp) return
    this.#catchingUp = true
    try {
      const changes = await changesSince(this.parts.db, this.where, this.#delivered)
      if (changes) this.#deliver(changes)
      else {
        for (const subscriber of this.#subscribers) subscriber.overflow()
        this.#delivered = await this.#room.version()
      }
    } catch (err) {
      this.parts.log.warn({ err, journeyId: this.where.journeyId }, 'a gap could not be filled')
    } finally {
      this.#catchingUp = false
    }
  }
}

function isWhole(batch: Batch, changes: readonly Change[], version: number): boolean {
  if (batch.overflowed) return false
  return changes.every((change, index) => change.version === version + 1 + index)
}
