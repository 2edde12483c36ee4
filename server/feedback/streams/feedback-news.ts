import type { JourneyHubs } from '@/server/sync/journey-hubs'

/** How often one kind of news of one journey goes out at most, in ms. */
const pauseMs = 500

/** Responses came or went; or what people think of them did. */
export type FeedbackNewsKind = 'feedback' | 'marks'

/**
 * Tells open pages what is new about a journey's feedback. The first news of a
 * kind goes out at once; what happens within half a second after goes out
 * together at its end, so that a stream of responses, or a room that votes,
 * does not flood itself and the last one is never kept back.
 */
export class FeedbackNews {
  /** News that was told a moment ago, and whether there is more to tell since. */
  readonly #told = new Map<string, { again: boolean }>()

  constructor(
    private readonly live: Pick<JourneyHubs, 'announce'>,
    private readonly log: { warn(what: object, message: string): void },
  ) {}

  /** Returns at once: whoever writes does not wait for those who look on. */
  announce(journeyId: string, kind: FeedbackNewsKind = 'feedback'): void {
    const told = this.#told.get(`${kind} ${journeyId}`)
    if (told) {
      told.again = true
      return
    }
    this.#tell(journeyId, kind)
  }

  #tell(journeyId: string, kind: FeedbackNewsKind): void {
    setTimeout(() => this.#settle(journeyId, kind), pauseMs).unref()
    this.#told.set(`${kind} ${journeyId}`, { again: false })
    this.live.announce(journeyId, { type: kind }).catch((err: unknown) => {
      this.log.warn({ err, journeyId, kind }, 'news of feedback did not go out')
    })
  }

  #settle(journeyId: string, kind: FeedbackNewsKind): void {
    const told = this.#told.get(`${kind} ${journeyId}`)
    this.#told.delete(`${kind} ${journeyId}`)
    if (told?.again) this.#tell(journeyId, kind)
  }
}
