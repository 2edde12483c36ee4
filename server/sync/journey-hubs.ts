import { randomUUID } from 'node:crypto'
import type { Diff } from '@/core/sync/diff'
import type { Author, FollowMessage, Mutation, Outcome } from '@/core/sync/protocol'
import type { Infrastructure } from '@/server/infrastructure'
import { channelOf, JourneyHub } from './journey-hub'
import type { Room } from './statements/room'
import type { JourneyNews } from './subscriber'

/** How often hubs that nobody uses are let go. */
const sweepMs = 60_000

type Parts = Pick<Infrastructure, 'db' | 'bus' | 'log'>

/** The journeys that are alive in this process. */
export class JourneyHubs {
  readonly #hubs = new Map<string, JourneyHub>()
  #idleSince = new Set<JourneyHub>()
  readonly #sweeper: NodeJS.Timeout

  constructor(private readonly parts: Parts) {
    this.#sweeper = setInterval(() => this.#sweep(), sweepMs).unref()
  }

  /** Takes a mutation of a client, once; see `JourneyRoom.commit`. */
  commit(where: Room, mutation: Mutation, author: Author): Promise<Outcome> {
    return this.#hub(where).commit(mutation, author)
  }

  /** Makes one edit on behalf of the server itself: an import, the REST interface. */
  edit(where: Room, diff: Diff, author: Author): Promise<Outcome> {
    const mutation = { clientId: `server-${randomUUID()}`, mutationId: 1, diff }
    return this.commit(where, mutation, author)
  }

  /** See `JourneyHub.follow`. */
  follow(
    where: Room,
    from: { clientId: string; cursor: number | null },
    signal: AbortSignal,
  ): AsyncGenerator<FollowMessage> {
    return this.#hub(where).follow(from, signal)
  }

  /** Tells everybody who follows the journey, on every instance. */
  announce(journeyId: string, news: JourneyNews): Promise<void> {
    return this.parts.bus.publish(channelOf(journeyId), JSON.stringify(news))
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeper)
    await Promise.all([...this.#hubs.values()].map((hub) => hub.close()))
    this.#hubs.clear()
  }

  #hub(where: Room): JourneyHub {
    const known = this.#hubs.get(where.journeyId)
    if (known) return known
    const hub = new JourneyHub(this.parts, where)
    this.#hubs.set(where.journeyId, hub)
    return hub
  }

  /** A hub that is idle at two sweeps in a row goes. */
  #sweep(): void {
    const idle = new Set<JourneyHub>()
    for (const [journeyId, hub] of this.#hubs) {
      if (!hub.isIdle) continue
      if (!this.#idleSince.has(hub)) {
        idle.add(hub)
        continue
      }
      this.#hubs.delete(journeyId)
      hub.close().catch((err) => this.parts.log.warn({ err, journeyId }, 'a hub did not close'))
    }
    this.#idleSince = idle
  }
}
