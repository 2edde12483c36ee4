import { type Clock, realClock } from '@/core/sync/transport'
import type { Infrastructure } from '@/server/infrastructure'
import type { Room } from './statements/room'
import { type Versions, versionsOf } from './statements/versions'

/** A net for single messages that were lost, in ms. */
const usuallyMs = 10_000
/** While nothing comes from other instances but what the database holds, in ms. */
const whileAwayMs = 1_000

/** A journey that has to keep up with the database. */
export type Followed = {
  where: Room
  /** The database has come to these versions. */
  catchUp(versions: Versions): Promise<void>
  /** More than edits may have gone unheard. */
  lookAround(): void
}

type Parts = Pick<Infrastructure, 'db' | 'bus' | 'log'> & { clock?: Clock }

/**
 * Asks for the versions of all journeys that are followed here, in one
 * question, so that what the bus did not carry is found in the log: every
 * second while the bus is away, and at once when it is back.
 */
export class VersionPoller {
  readonly #clock: Clock
  readonly #stopHearing: () => void
  #cancel: () => void = () => {}
  #closed = false

  constructor(
    private readonly parts: Parts,
    private readonly followed: () => readonly Followed[],
  ) {
    this.#clock = parts.clock ?? realClock
    this.#stopHearing = parts.bus.onChange((isUp) => {
      if (isUp) for (const each of this.followed()) each.lookAround()
      this.#cancel()
      void this.#poll()
    })
    this.#schedule()
  }

  close(): void {
    this.#closed = true
    this.#cancel()
    this.#stopHearing()
  }

  #schedule(): void {
    this.#cancel()
    if (this.#closed) return
    const ms = this.parts.bus.isUp ? usuallyMs : whileAwayMs
    this.#cancel = this.#clock.after(ms, () => void this.#poll())
  }

  async #poll(): Promise<void> {
    try {
      const all = this.followed()
      if (all.length > 0) await this.#ask(all)
    } catch (err) {
      this.parts.log.warn({ err }, 'the versions of journeys could not be asked for')
    } finally {
      this.#schedule()
    }
  }

  async #ask(all: readonly Followed[]): Promise<void> {
    const versions = await versionsOf(
      this.parts.db,
      all.map(({ where }) => where),
    )
    await Promise.all(
      all.map((each) => {
        const known = versions.get(each.where.journeyId)
        return known && each.catchUp(known)
      }),
    )
  }
}
