import { type NewsParts, PacedNews } from '@/server/sync/paced-news'

/** How often one journey's comment clock is told at most, in ms. */
const pauseMs = 300

/** Tells those who may read a journey's comments how far their clock has come; see `PacedNews`. */
export class CommentNews {
  readonly #news: PacedNews

  constructor(parts: NewsParts) {
    this.#news = new PacedNews(parts, pauseMs)
  }

  announce(journeyId: string, version: number): void {
    this.#news.announce(journeyId, { type: 'comments', version })
  }
}
