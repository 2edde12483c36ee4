import type { Change } from '@/core/sync/protocol'
import type { Connection } from '@/server/trpc/connection'
import { type JourneyNews, latest } from './journey-news'
import { PresenceBatch } from './presence/batch'
import { mostPeers } from './presence/peers'
import type { Summons } from './presence/presence-room'

/** What has come in since the last look. */
export type Batch = {
  changes: Change[]
  news: JourneyNews[]
  /** What the peers did; null: nothing. */
  presence: PresenceBatch | null
  summons: Summons | null
  /** More changes came than were kept: read the database, and the room anew. */
  overflowed: boolean
}

/** Changes that wait for one follower at most; past it, it reads the database when it can. */
const mostChanges = 1_000
/** Records that those changes are about: an import is one change of thousands. */
const mostRecords = 10_000
/** Peers that waiting presence speaks of, when many come and go. */
const mostPresence = 4 * mostPeers
/**
 * Bytes in a connection's buffer beyond which nothing more is written to it:
 * half a second of a line with 1 Mbit/s. What comes later waits here, where
 * presence is merged and changes are counted.
 */
const mostBuffered = 64 * 1024

/**
 * One follower's inbox: bounded, emptied as a whole, and not before its
 * connection has taken what it was given, so that neither a busy room nor a
 * slow reader costs more than this.
 */
export class Subscriber {
  #changes: Change[] = []
  #records = 0
  readonly #news = new Map<JourneyNews['type'], JourneyNews>()
  #presence: PresenceBatch | null = null
  #summons: Summons | null = null
  #overflowed = false
  #isDue = false
  #isDraining = false
  #wake = () => {}
  #isAwaited = false
  #direct: ((batch: Batch) => boolean) | null = null

  /**
   * @param connection what the messages go out through; null: its reader sets the pace
   * @param hears whether the follower is told of such news at this moment
   */
  constructor(
    private readonly signal: AbortSignal,
    private readonly connection: Connection | null = null,
    private readonly hears: (news: JourneyNews) => boolean = () => true,
  ) {
    signal.addEventListener('abort', () => this.#wake(), { once: true })
  }

  push(changes: readonly Change[]): void {
    if (this.#overflowed) return
    for (const { diff } of changes) {
      this.#records += diff.put.length + diff.patch.length + diff.remove.length
    }
    this.#changes.push(...changes)
    if (this.#changes.length > mostChanges || this.#records > mostRecords) this.overflow()
  }

  tell(news: JourneyNews): void {
    if (this.hears(news)) this.#news.set(news.type, latest(this.#news.get(news.type), news))
  }

  /** The batch is shared with other followers and stays as it is. */
  stir(batch: PresenceBatch): void {
    if (this.#overflowed) return
    if (!this.#presence) {
      this.#presence = batch
      return
    }
    const merged = new PresenceBatch()
    merged.add(this.#presence)
    merged.add(batch)
    this.#presence = merged
    if (merged.size > mostPresence) this.overflow()
  }

  /** The latest summons counts. */
  summon(summons: Summons): void {
    this.#summons = summons
  }

  overflow(): void {
    this.#forgetChanges()
    this.#presence = null
    this.#overflowed = true
  }

  /** The follower is told of the whole room: what waits is part of it. */
  forgetPresence(): void {
    this.#presence = null
  }

  /**
   * Has batches handed to `tell` at the moment of their release, without a wait,
   * whenever `next` would be the one to get them.
   * @param tell returns false for a batch that it leaves to `next`
   */
  tellDirectly(tell: (batch: Batch) => boolean): void {
    this.#direct = tell
  }

  /** Hands out what has come in, as soon as the follower can take it. */
  release(): void {
    this.#isDue = true
    if (this.signal.aborted || !this.#isAwaited || !this.#isReady()) return this.#wake()
    if (this.#direct?.(this.#whatCame())) this.#empty()
    else this.#wake()
  }

  /** Waits until something has come in and was released; null when the follower has left. */
  async next(): Promise<Batch | null> {
    while (!this.signal.aborted && !this.#isReady()) {
      await new Promise<void>((resolve) => {
        this.#isAwaited = true
        this.#wake = () => {
          this.#isAwaited = false
          resolve()
        }
      })
    }
    if (this.signal.aborted) return null
    const batch = this.#whatCame()
    this.#empty()
    return batch
  }

  #isReady(): boolean {
    return this.#isDue && !this.#isEmpty() && !this.#isClogged()
  }

  #isClogged(): boolean {
    const { connection } = this
    if (!connection || connection.buffered() <= mostBuffered) return false
    if (!this.#isDraining) {
      this.#isDraining = true
      void connection.drained().then(() => {
        this.#isDraining = false
        this.#wake()
      })
    }
    return true
  }

  #whatCame(): Batch {
    return {
      changes: this.#changes,
      news: [...this.#news.values()],
      presence: this.#presence,
      summons: this.#summons,
      overflowed: this.#overflowed,
    }
  }

  #empty(): void {
    this.#forgetChanges()
    this.#news.clear()
    this.#presence = null
    this.#summons = null
    this.#overflowed = false
    this.#isDue = false
  }

  #forgetChanges(): void {
    this.#changes = []
    this.#records = 0
  }

  #isEmpty(): boolean {
    const waiting = this.#changes.length + this.#news.size
    return waiting === 0 && !this.#presence && !this.#summons && !this.#overflowed
  }
}
