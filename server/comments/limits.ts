import type { Actor } from '@/server/auth/actor'
import { Attempts } from '@/server/auth/attempts'
import { ProductError } from '@/server/errors'

/** Threads and comments that one journey takes, those counted that were removed. */
export const mostThreads = 5_000
export const mostComments = 50_000

/** A journey has as many threads or comments as it can have. */
export class DiscussionFull extends ProductError {
  override readonly name = 'DiscussionFull'
  constructor(message: string) {
    super('too_large', message)
  }
}

const windowMs = 60_000

/** How much one person may say in a minute; guests less, whom nobody has checked. */
export class CommentLimits {
  readonly #comments = new Attempts({ most: 30, windowMs })
  readonly #guestComments = new Attempts({ most: 10, windowMs })
  readonly #pictures = new Attempts({ most: 20, windowMs })
  readonly #signs = new Attempts({ most: 90, windowMs })

  /** Before words are written or changed. @throws RateLimited */
  takeComment({ kind, id }: Actor): void {
    const attempts = kind === 'guest' ? this.#guestComments : this.#comments
    attempts.take(`${kind}:${id}`)
  }

  /** Before a picture is taken in. @throws RateLimited */
  takePicture({ kind, id }: Actor): void {
    this.#pictures.take(`${kind}:${id}`)
  }

  /** Before anything else that all are told of: a reaction, a removal, a resolving. @throws RateLimited */
  takeSign({ kind, id }: Actor): void {
    this.#signs.take(`${kind}:${id}`)
  }
}
