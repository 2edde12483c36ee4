import type { Pool, PoolClient } from 'pg'
import { recordByStatement } from '@/server/audit/record-by-statement'
import type { Doer } from '@/server/audit/record-deed'
import type { Actor } from '@/server/auth/actor'
import { Conflict, NotAllowed } from '@/server/errors'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { emptyComments } from './empty-comments'
import { findComment, type KnownComment } from './find-comment'
import { settleThread } from './threads'
import { nextTick } from './tick'
import type { Written } from './written'

type Moderator = Doer & { journey: { title: string } }

type Removal = {
  id: string
  /** Whoever may remove what others wrote; null: the actor may not. */
  moderator: Moderator | null
}

/**
 * Removes a comment. Nobody reads its words from then on. Its author can take
 * that back as long as they are kept; what somebody else removes is emptied at once.
 * @throws NotFound, NotAllowed when it is somebody else's and the actor is no moderator, Conflict
 */
export async function removeComment(
  pool: Pool,
  room: Room,
  actor: Actor,
  { id, moderator }: Removal,
): Promise<Written> {
  return inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room)
      const comment = await findComment(client, room, actor, id)
      const { own, removed, threadId } = comment
      if (!own && !moderator) throw new NotAllowed('Only its author or an admin can remove this.')
      if (removed && own) return { threadId, version: null }
      if (!removed) await takeWords(client, room, id, tick.at)
      if (!own && moderator) await moderate(client, room, moderator, comment)
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
      const { own, removed, threadId } = await findComment(client, room, actor, id)
      if (!own) throw new NotAllowed('Only its author can bring a comment back.')
      if (!removed) return { threadId, version: null }
      if (!(await restoreWords(client, room, id))) {
        throw new Conflict('The words of this comment are gone. Write it again.')
      }
      await settleThread(client, room, threadId, tick)
      return { threadId, version: tick.version }
    },
    { keep: ({ version }) => version !== null },
  )
}

/** The words go at once; the audit log keeps whose they were. */
async function moderate(
  client: PoolClient,
  room: Room,
  moderator: Moderator,
  { id, threadId, authorName }: KnownComment,
): Promise<void> {
  await emptyComments(client, room, [id])
  const target = { kind: 'comment', id, name: authorName } as const
  const details = { journey: moderator.journey.title, threadId }
  await recordByStatement(client, moderator, 'comment.moderate', target, details)
}

async function takeWords(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  id: string,
  at: Date,
): Promise<void> {
  await client.query(
    `update "Comment" set "deletedAt" = $4::timestamptz
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [workspaceId, journeyId, id, at],
  )
}

/** @returns false when there are none any more: they may be emptied at this very moment */
async function restoreWords(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  id: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update "Comment" set "deletedAt" = null
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid
      and (body <> '' or pictures <> '{}')`,
    [workspaceId, journeyId, id],
  )
  return rowCount === 1
}
