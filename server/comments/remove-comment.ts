import type { Pool, PoolClient } from 'pg'
import type { Actor } from '@/server/auth/actor'
import { Conflict, NotAllowed } from '@/server/errors'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { emptyComments } from './empty-comments'
import { findComment } from './find-comment'
import { settleThread } from './threads'
import { nextTick } from './tick'
import type { Written } from './written'

/**
 * Removes a comment. Nobody reads its words from then on. Its author can take
 * that back as long as they are kept; what somebody else removes is emptied at once.
 * @throws NotFound, NotAllowed when it is somebody else's and the actor is no moderator, Conflict
 */
export async function removeComment(
  pool: Pool,
  room: Room,
  actor: Actor,
  { id, mayModerate }: { id: string; mayModerate: boolean },
): Promise<Written> {
  return inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room)
      const { own, removed, threadId } = await findComment(client, room, actor, id)
      if (!own && !mayModerate) throw new NotAllowed('Only its author or an admin can remove this.')
      if (removed && own) return { threadId, version: null }
      if (!removed) await setRemoved(client, room, id, tick.at)
      if (!own) await emptyComments(client, room, [id])
      await settleThread(client, room, threadId, tick)
      return { threadId, version: tick.version }
    },
    { keep: ({ version }) => version !== null },
  )
}

/**
 * Takes back that one has removed a comment.
 * @throws NotFound, NotAllowed; Conflict when its words are gone for good
 */
export async function bringBackComment(
  pool: Pool,
  room: Room,
  actor: Actor,
  id: string,
): Promise<Written> {
  return inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room)
      const { own, removed, threadId, body, pictures } = await findComment(client, room, actor, id)
      if (!own) throw new NotAllowed('Only its author can bring a comment back.')
      if (!removed) return { threadId, version: null }
      if (body === '' && pictures.length === 0) {
        throw new Conflict('The words of this comment are gone. Write it again.')
      }
      await setRemoved(client, room, id, null)
      await settleThread(client, room, threadId, tick)
      return { threadId, version: tick.version }
    },
    { keep: ({ version }) => version !== null },
  )
}

async function setRemoved(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  id: string,
  at: Date | null,
): Promise<void> {
  await client.query(
    `update "Comment" set "deletedAt" = $4::timestamptz
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [workspaceId, journeyId, id, at],
  )
}
