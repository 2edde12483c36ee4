import type { Pool, PoolClient } from 'pg'
import type { Anchor } from '@/core/comments/anchor'
import type { CommentBody } from '@/core/comments/comment-text'
import { type Actor, authorOf } from '@/server/auth/actor'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { columnsOf, titleOfAnchor } from './anchors'
import { tellOfComment } from './notices'
import { nextTick, type Tick } from './tick'
import { type Words, wordsOf } from './words'
import { demandSame, writeComment } from './write-comment'

/** Both ids are made by whoever writes, so that sending twice begins one thread. */
export type NewThread = { id: string; commentId: string; anchor: Anchor; body: CommentBody }

/**
 * Begins a thread with its first comment.
 * @returns the version that has it; null when it has begun already
 * @throws NotFound when what it hangs on never was on the map, or a picture is not there
 * @throws Conflict, DiscussionFull
 */
export async function beginThread(
  pool: Pool,
  room: Room,
  actor: Actor,
  thread: NewThread,
): Promise<number | null> {
  const { id: threadId, commentId, body } = thread
  const comment = { id: commentId, threadId, body, words: wordsOf(body) }
  const version = await inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room, { threads: 1, comments: 1 })
      if (!(await insertThread(client, room, { ...thread, words: comment.words }, tick)))
        return null
      const named = await writeComment(client, room, actor, comment, tick)
      if (!named) return null
      const news = { room, threadId, commentId, actor: authorOf(actor), tick }
      await tellOfComment(client, news, named)
      return tick.version
    },
    { keep: (begun) => begun !== null },
  )
  if (version === null) await demandSame(pool, room, actor, { id: commentId, threadId })
  return version
}

/** @returns false when there is a thread of this id */
async function insertThread(
  client: PoolClient,
  room: Room,
  { id, anchor, words }: NewThread & { words: Words },
  { version, at }: Tick,
): Promise<boolean> {
  const recordTitle = await titleOfAnchor(client, room, anchor)
  const columns = columnsOf(anchor)
  const { rowCount } = await client.query(
    `insert into "Thread" ("workspaceId", "journeyId", id, anchor, "recordId", "recordTitle",
      "stageId", "laneId", x, y, "createdAt", "activeAt", version, excerpt)
    values ($1::uuid, $2::uuid, $3::uuid, $4::"AnchorKind", $5::uuid, $6,
      $7::uuid, $8::uuid, $9::float8, $10::float8, $11::timestamptz, $11::timestamptz, $12::int, $13)
    on conflict ("workspaceId", "journeyId", id) do nothing`,
    [
      room.workspaceId,
      room.journeyId,
      id,
      columns.anchor,
      columns.recordId,
      recordTitle,
      columns.stageId,
      columns.laneId,
      columns.x,
      columns.y,
      at,
      version,
      words.excerpt,
    ],
  )
  return rowCount === 1
}
