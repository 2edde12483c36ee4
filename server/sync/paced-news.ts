import type { JourneyHubs } from './journey-hubs'
import { type JourneyNews, latest } from './journey-news'

/** What news go out through. */
export type NewsParts = {
  hubs: Pick<JourneyHubs, 'announce'>
  log: { warn(what: object, message: string): void }
}

/**
 * Tells open pages of journeys that something is new. The first news of a kind
 * goes out at once; what happens within the pause after it goes out together
 * at its end, so that a stream of news does not flood a room and the last one
 * is never kept back.
 */
export class PacedNews {
  /** What was told a moment ago, and the latest there is to tell since. */
  readonly #told = new Map<string, { next?: JourneyNews }>()

  /** @param pauseMs how often one kind of news of one journey goes out at most, in ms */
  constructor(
    private readonly parts: NewsParts,
    private readonly pauseMs: number,
  ) {}

  /** Returns at once: whoever writes does not wait for those who look on. */
  announce(journeyId: string, news: JourneyNews): void {
    const told = this.#told.get(`${news.type} ${journeyId}`)
    if (told) told.next = latest(told.next, news)
    else this.#tell(journeyId, news)
  }

  #tell(journeyId: string, news: JourneyNews): void {
    setTimeout(() => this.#settle(journeyId, news.type), this.pauseMs).unref()
    this.#told.set(`${news.type} ${journeyId}`, {})
    const { hubs, log } = this.parts
    hubs.announce(journeyId, news).catch((err: unknown) => {
      log.warn({ err, journeyId, kind: news.type }, 'news of a journey did not go out')
    })
  }

  #settle(journeyId: string, type: JourneyNews['type']): void {
    const told = this.#told.get(`${type} ${journeyId}`)
    this.#told.delete(`${type} ${journeyId}`)
    if (told?.next) this.#tell(journeyId, told.next)
  }
}
