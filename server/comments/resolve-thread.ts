import type { Pool, PoolClient } from 'pg'
import type { Author } from '@/core/sync/author'
import { type Actor, authorOf } from '@/server/auth/actor'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { tellOfState } from './notices'
import { demandThread } from './threads'
import { nextTick, type Tick } from './tick'
import type { Written } from './written'

/**
 * Resolves a thread or opens it again, and tells who began it.
 * @throws NotFound when there is no such thread; Conflict
 */
export async function setResolved(
  pool: Pool,
  room: Room,
  actor: Actor,
  threadId: string,
  resolved: boolean,
): Promise<Written> {
  return inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room)
      const thread = await demandThread(client, room, threadId)
      if (thread.resolved === resolved) return { threadId, version: null }
      const author = authorOf(actor)
      await write(client, room, threadId, tick, resolved ? author : null)
      const news = { room, threadId, commentId: null, actor: author, tick }
      await tellOfState(client, news, resolved ? 'resolved' : 'reopened')
      return { threadId, version: tick.version }
    },
    { keep: ({ version }) => version !== null },
  )
}

/** @param by null: it is open */
async function write(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  threadId: string,
  { version, at }: Tick,
  by: Author | null,
): Promise<void> {
  await client.query(
    `update "Thread" set version = $4::int, "resolvedAt" = $5::timestamptz,
      "resolvedByKind" = $6::"ActorKind", "resolvedById" = $7::uuid, "resolvedByName" = $8
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [
      workspaceId,
      journeyId,
      threadId,
      version,
      by ? at : null,
      by?.kind ?? null,
      by?.id ?? null,
      by?.name ?? null,
    ],
  )
}
