import type { Infrastructure } from '@/server/infrastructure'

/** How often it is looked for what has to go. */
const everyMs = 10 * 60_000

/** How long somebody can take back that they removed a comment. */
const keptFor = '1 hour'
/** How long a picture waits for its comment. */
const unusedFor = '1 day'
/** Comments that are emptied in one statement. */
const mostAtOnce = 1_000

type Parts = Pick<Infrastructure, 'pool' | 'log'>

/** Takes for good what was removed long enough ago. Every instance does, and none in the way of another. */
export class CommentSweep {
  readonly #timer: NodeJS.Timeout
  #atWork: Promise<void> | null = null

  constructor(private readonly parts: Parts) {
    this.#timer = setInterval(() => {
      this.#atWork ??= this.sweep()
        .catch((err: unknown) => parts.log.warn({ err }, 'removed comments were not swept'))
        .finally(() => {
          this.#atWork = null
        })
    }, everyMs).unref()
  }

  async sweep(): Promise<void> {
    while ((await this.#emptyRemoved()) === mostAtOnce);
    await this.parts.pool.query(
      `delete from "CommentPicture"
      where "commentId" is null and "createdAt" < now() - interval '${unusedFor}'`,
    )
  }

  /** Resolves when nothing is swept any more. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#atWork
  }

  /** @returns how many comments were emptied */
  async #emptyRemoved(): Promise<number> {
    const { rowCount } = await this.parts.pool.query(
      `with due as (
        select "workspaceId", "journeyId", id from "Comment"
        where "deletedAt" < now() - interval '${keptFor}' and (body <> '' or pictures <> '{}')
        limit ${mostAtOnce} for update skip locked
      ), undrawn as (
        delete from "CommentPicture" picture using due
        where picture."workspaceId" = due."workspaceId" and picture."journeyId" = due."journeyId"
          and picture."commentId" = due.id
      ), unmoved as (
        delete from "Reaction" reaction using due
        where reaction."workspaceId" = due."workspaceId" and reaction."journeyId" = due."journeyId"
          and reaction."commentId" = due.id
      )
      update "Comment" comment set body = '', folded = '', mentions = '{}', pictures = '{}' from due
      where comment."workspaceId" = due."workspaceId" and comment."journeyId" = due."journeyId"
        and comment.id = due.id`,
    )
    return rowCount ?? 0
  }
}
