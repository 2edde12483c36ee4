import type { Author } from '@/core/sync/author'
import type { FollowMessage } from '@/core/sync/protocol'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Log } from '@/server/log'
import { JourneyHubs } from '@/server/sync/journey-hubs'
import type { Room } from '@/server/sync/statements/room'
import { addresseeOf } from '@/server/trpc/json-text'
import { HandClock } from '../sync/hand-clock'
import type { FollowFrom, Line } from '../sync/server'
import type { HeldBus, HeldBusEnd } from './held-bus'
import type { Doom, Life, Statements } from './statements'

/** What instances of a world share. */
export type Surroundings = {
  db: PrismaClient
  log: Log
  bus: HeldBus
  statements: Statements
  where: Room
  /** Called whenever an instance says something to somebody. */
  noticed(): void
}

/** One process of the product: its own hubs, on the shared database and bus. */
export class Instance implements Life {
  readonly clock = new HandClock()
  readonly #bus: HeldBusEnd
  readonly #hubs: JourneyHubs
  readonly #lost = new Set<() => void>()
  #followers = 0
  isOver = false
  doom: Doom | null = null

  constructor(private readonly around: Surroundings) {
    this.#bus = around.bus.join()
    const db = around.statements.clientOf(around.db, this)
    const { log } = around
    this.#hubs = new JourneyHubs({ db, bus: this.#bus, log, clock: this.clock })
  }

  connect(author: Author, lost: () => void): Line {
    const { where } = this.around
    this.#lost.add(lost)
    return {
      commit: async (mutation) => overWire(await this.#hubs.commit(where, mutation, author)),
      answerOf: async (mutation) => overWire(await this.#hubs.answerOf(where, mutation)),
      follow: (from, to) => this.#follow({ ...from, person: author }, to),
    }
  }

  /** The process is killed: nothing of it is heard any more. */
  die(): void {
    if (this.isOver) return
    this.isOver = true
    this.around.bus.leave(this.#bus)
    for (const tell of this.#lost) tell()
    // Only the timers of this process that the kill would have ended.
    void this.#hubs.close()
  }

  #follow(from: FollowFrom & { person: Author }, to: Parameters<Line['follow']>[1]): () => void {
    const ending = new AbortController()
    this.#followers += 1
    const isDirect = this.#followers % 2 === 0
    const tell = (messages: FollowMessage[]) => {
      this.around.noticed()
      for (const message of overWire(messages)) to.message(message)
    }
    const follower = { ...from, hears: () => true }
    const read = async () => {
      try {
        for await (const messages of this.#hubs.follow(
          this.around.where,
          follower,
          ending.signal,
        )) {
          tell(messages)
          // As over a WebSocket; every other one is told as over anything else.
          if (!isDirect) continue
          const message = { id: 1, result: { type: 'data' as const, data: messages } }
          addresseeOf(message)?.((json) => tell(JSON.parse(json)))
        }
      } catch {
        to.failed()
      }
    }
    void read()
    return () => ending.abort()
  }
}

/** As it is after a journey over the network. */
function overWire<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
