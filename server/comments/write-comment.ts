import type { Pool, PoolClient } from 'pg'
import type { CommentBody } from '@/core/comments/comment-text'
import type { PersonRef } from '@/core/comments/person'
import type { Author } from '@/core/sync/author'
import { type Actor, authorOf } from '@/server/auth/actor'
import { Conflict } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'
import { reachable } from './mentionable'
import { claimPictures } from './pictures/claim'
import type { Tick } from './tick'
import type { Words } from './words'

export type NewComment = {
  /** Made by whoever writes, so that sending twice writes once. */
  id: string
  threadId: string
  body: CommentBody
}

/** A comment that has been read, which is done before anybody waits for its writing. */
export type ReadComment = NewComment & { words: Words }

/**
 * Adds a comment to a thread, as the transaction's owner of the clock.
 * @returns who it names; null when the comment is there already
 * @throws NotFound when one of its pictures is not there
 */
export async function writeComment(
  client: PoolClient,
  room: Room,
  actor: Actor,
  { id, threadId, body, words }: ReadComment,
  { at }: Tick,
): Promise<PersonRef[] | null> {
  const mentions = await reachable(client, room, actor, words.named)
  const author = authorOf(actor)
  const { rowCount } = await client.query(
    `insert into "Comment" ("workspaceId", "journeyId", id, "threadId", "authorKind", "authorId",
      "authorName", body, folded, mentions, pictures, "createdAt")
    values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::"ActorKind", $6::uuid,
      $7, $8, $9, $10::text[], $11::uuid[], $12::timestamptz)
    on conflict ("workspaceId", "journeyId", id) do nothing`,
    [
      room.workspaceId,
      room.journeyId,
      id,
      threadId,
      author.kind,
      author.id,
      author.name,
      words.body,
      words.folded,
      mentions,
      body.pictures,
      at,
    ],
  )
  if (rowCount === 0) return null
  await claimPictures(client, room, actor, id, body.pictures)
  return mentions
}

/**
 * A comment that was there already is the one that was sent before.
 * @throws Conflict when it is another one
 */
export async function demandSame(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  { kind, id: authorId }: Pick<Author, 'kind' | 'id'>,
  { id, threadId }: Pick<NewComment, 'id' | 'threadId'>,
): Promise<void> {
  const { rowCount } = await pool.query(
    `select from "Comment" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid
      and "threadId" = $4::uuid and "authorKind" = $5::"ActorKind" and "authorId" = $6::uuid`,
    [workspaceId, journeyId, id, threadId, kind, authorId],
  )
  if (rowCount === 0) throw new Conflict('This id is taken. Write the comment again.')
}
