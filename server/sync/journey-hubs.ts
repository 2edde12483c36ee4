import { randomUUID } from 'node:crypto'
import type { Presence, PresenceSet } from '@/core/presence/presence'
import type { Author } from '@/core/sync/author'
import type { Diff } from '@/core/sync/diff'
import type { FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import type { Follower } from './following'
import { channelOf, type HubParts, JourneyHub } from './journey-hub'
import type { JourneyNews } from './journey-news'
import { forgetClients } from './statements/forget-clients'
import type { Room } from './statements/room'
import { VersionPoller } from './version-poller'

/** How often hubs that nobody uses are let go. */
const sweepMs = 60_000

/** The journeys that are alive in this process. */
export class JourneyHubs {
  readonly #hubs = new Map<string, JourneyHub>()
  #idleSince = new Set<JourneyHub>()
  readonly #sweeper: NodeJS.Timeout
  readonly #instance = randomUUID()
  readonly #poller: VersionPoller

  constructor(private readonly parts: Omit<HubParts, 'instance'>) {
    this.#sweeper = setInterval(() => this.#sweep(), sweepMs).unref()
    this.#poller = new VersionPoller(parts, () => [...this.#hubs.values()])
  }

  /** Takes a mutation of a client, once; see `JourneyRoom.commit`. */
  commit(where: Room, mutation: Mutation, author: Author): Promise<Outcome> {
    return this.#hub(where).commit(mutation, author)
  }

  /** What became of a mutation that was taken earlier; null: it was not taken. */
  answerOf(where: Room, mutation: Mutation): Promise<Outcome | null> {
    return this.#hub(where).answerOf(mutation)
  }

  /** Makes one edit on behalf of the server itself: an import, the REST interface. */
  edit(where: Room, diff: Diff, author: Author): Promise<Outcome> {
    const mutation = { clientId: `server-${randomUUID()}`, mutationId: 1, diff }
    return this.commit(where, mutation, author)
  }

  /** See `JourneyHub.follow`. */
  follow(where: Room, follower: Follower, signal: AbortSignal): AsyncGenerator<FollowMessage[]> {
    return this.#hub(where).follow(follower, signal)
  }

  /** Moves somebody who follows the journey through this process; see `PresenceRoom.move`. */
  present(journeyId: string, clientId: string, person: Author, set: PresenceSet): void {
    this.#hubs.get(journeyId)?.presence.move(clientId, person, set)
  }

  /** Asks all followers to look where one of them looks; see `PresenceRoom.summon`. */
  summon(
    journeyId: string,
    clientId: string,
    person: Author,
    viewport: NonNullable<Presence['viewport']>,
  ): void {
    this.#hubs.get(journeyId)?.presence.summon(clientId, person, viewport)
  }

  /** Tells everybody who follows the journey, on every instance. */
  announce(journeyId: string, news: JourneyNews): Promise<void> {
    return this.parts.bus.publish(channelOf(journeyId), JSON.stringify(news))
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper)
    this.#poller.close()
    await Promise.all([...this.#hubs.values()].map((hub) => hub.close()))
    this.#hubs.clear()
  }

  #hub(where: Room): JourneyHub {
    const known = this.#hubs.get(where.journeyId)
    if (known) return known
    const hub = new JourneyHub({ ...this.parts, instance: this.#instance }, where)
    this.#hubs.set(where.journeyId, hub)
    return hub
  }

  /** A hub that is idle at two sweeps in a row goes; then its journey is quiet enough to be tidied. */
  #sweep(): void {
    const idle = new Set<JourneyHub>()
    for (const [journeyId, hub] of this.#hubs) {
      if (!hub.isIdle) continue
      if (!this.#idleSince.has(hub)) {
        idle.add(hub)
        continue
      }
      this.#hubs.delete(journeyId)
      this.#letGo(hub).catch((err) =>
        this.parts.log.warn({ err, journeyId }, 'a hub did not close'),
      )
    }
    this.#idleSince = idle
  }

  async #letGo(hub: JourneyHub): Promise<void> {
    await hub.close()
    await forgetClients(this.parts.db, hub.where)
  }
}
