import type { JourneyHubs } from '@/server/sync/journey-hubs'

/** How often the news of one journey goes out at most, in ms. */
const pauseMs = 500

/**
 * Tells open pages that responses came or went. The first news of a journey
 * goes out at once; what happens within half a second after goes out
 * together at its end, so that a stream of responses does not flood the room
 * and its last one is never kept back.
 */
export class FeedbackNews {
  /** Journeys that were told of a moment ago, and whether there is more to tell since. */
  readonly #told = new Map<string, { again: boolean }>()

  constructor(
    private readonly live: Pick<JourneyHubs, 'announce'>,
    private readonly log: { warn(what: object, message: string): void },
  ) {}

  /** Returns at once: whoever writes does not wait for those who look on. */
  announce(journeyId: string): void {
    const told = this.#told.get(journeyId)
    if (told) {
      told.again = true
      return
    }
    this.#tell(journeyId)
  }

  #tell(journeyId: string): void {
    setTimeout(() => this.#settle(journeyId), pauseMs).unref()
    this.#told.set(journeyId, { again: false })
    this.live.announce(journeyId, { type: 'feedback' }).catch((err: unknown) => {
      this.log.warn({ err, journeyId }, 'news of feedback did not go out')
    })
  }

  #settle(journeyId: string): void {
    const told = this.#told.get(journeyId)
    this.#told.delete(journeyId)
    if (told?.again) this.#tell(journeyId)
  }
}
