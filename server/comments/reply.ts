import type { Pool } from 'pg'
import { type Actor, authorOf } from '@/server/auth/actor'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { tellOfComment } from './notices'
import { demandThread, touchThread } from './threads'
import { nextTick } from './tick'
import { wordsOf } from './words'
import { demandSame, type NewComment, writeComment } from './write-comment'

/**
 * Answers in a thread, whether it is open or resolved.
 * @returns the version that has it; null when it was said already
 * @throws NotFound when the thread or a picture is not there
 * @throws Conflict, DiscussionFull
 */
export async function reply(
  pool: Pool,
  room: Room,
  actor: Actor,
  comment: NewComment,
): Promise<number | null> {
  const { id: commentId, threadId } = comment
  const read = { ...comment, words: wordsOf(comment.body) }
  const version = await inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room, { threads: 0, comments: 1 })
      await demandThread(client, room, threadId)
      const named = await writeComment(client, room, actor, read, tick)
      if (!named) return null
      await touchThread(client, room, threadId, tick, { isActive: true })
      const news = { room, threadId, commentId, actor: authorOf(actor), tick }
      await tellOfComment(client, news, named)
      return tick.version
    },
    { keep: (said) => said !== null },
  )
  if (version === null) await demandSame(pool, room, actor, comment)
  return version
}
