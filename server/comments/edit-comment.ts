import type { Pool } from 'pg'
import type { CommentBody } from '@/core/comments/comment-text'
import { type Actor, authorOf } from '@/server/auth/actor'
import { NotAllowed, NotFound } from '@/server/errors'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { findComment } from './find-comment'
import { reachable } from './mentionable'
import { tellNamed } from './notices'
import { claimPictures, releasePictures } from './pictures/claim'
import { settleThread } from './threads'
import { nextTick } from './tick'
import { wordsOf } from './words'
import type { Written } from './written'

/**
 * Changes what one has written; it is marked as edited, and who is named newly is told.
 * @throws NotFound, NotAllowed when it is somebody else's, Conflict
 */
export async function editComment(
  pool: Pool,
  room: Room,
  actor: Actor,
  { id, body }: { id: string; body: CommentBody },
): Promise<Written> {
  const words = wordsOf(body)
  return inTransaction(pool, async (client) => {
    const tick = await nextTick(client, room)
    const before = await findComment(client, room, actor, id)
    const { threadId } = before
    if (!before.own) throw new NotAllowed('Only its author can change a comment.')
    if (before.removed) throw new NotFound('This comment was removed.')
    const mentions = await reachable(client, room, actor, words.named)
    await client.query(
      `update "Comment" set body = $4, folded = $5, mentions = $6::text[], pictures = $7::uuid[],
        "editedAt" = $8::timestamptz
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
      [
        room.workspaceId,
        room.journeyId,
        id,
        words.body,
        words.folded,
        mentions,
        body.pictures,
        tick.at,
      ],
    )
    await claimPictures(client, room, actor, id, body.pictures)
    const dropped = before.pictures.filter((picture) => !body.pictures.includes(picture))
    await releasePictures(client, room, id, dropped)
    await settleThread(client, room, threadId, tick)
    const fresh = mentions.filter((person) => !before.mentions.includes(person))
    const news = { room, threadId, commentId: id, actor: authorOf(actor), tick }
    await tellNamed(client, news, fresh)
    return { threadId, version: tick.version }
  })
}
