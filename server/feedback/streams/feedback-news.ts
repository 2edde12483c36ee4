import { type NewsParts, PacedNews } from '@/server/sync/paced-news'

/** How often one kind of news of one journey goes out at most, in ms. */
const pauseMs = 500

/** Responses came or went; or what people think of them did. */
export type FeedbackNewsKind = 'feedback' | 'marks'

/** Tells open pages what is new about a journey's feedback, twice a second at most; see `PacedNews`. */
export class FeedbackNews {
  readonly #news: PacedNews

  constructor(parts: NewsParts) {
    this.#news = new PacedNews(parts, pauseMs)
  }

  announce(journeyId: string, kind: FeedbackNewsKind = 'feedback'): void {
    this.#news.announce(journeyId, { type: kind })
  }
}
