import type { Pool, PoolClient } from 'pg'
import { mostEmoji } from '@/core/comments/emoji'
import type { PersonRef } from '@/core/comments/person'
import type { Actor } from '@/server/auth/actor'
import { Conflict, NotFound } from '@/server/errors'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { findComment } from './find-comment'
import { demandReader } from './reader'
import { touchThread } from './threads'
import { nextTick, type Tick } from './tick'
import type { Written } from './written'

type Reaction = { id: string; emoji: string; on: boolean }

/**
 * Sets or takes back one's reaction to a comment.
 * @throws NotFound; NotAllowed for a program; Conflict when the comment has as many emoji as it can have
 */
export async function react(
  pool: Pool,
  room: Room,
  actor: Actor,
  { id, emoji, on }: Reaction,
): Promise<Written> {
  const person = demandReader(actor)
  return inTransaction(
    pool,
    async (client) => {
      const tick = await nextTick(client, room)
      const { threadId, removed } = await findComment(client, room, actor, id)
      if (removed) throw new NotFound('This comment was removed.')
      const reaction = { id, emoji, person, name: actor.name }
      const changed = on
        ? await add(client, room, reaction, tick)
        : await takeBack(client, room, reaction)
      if (changed) await touchThread(client, room, threadId, tick)
      return { threadId, version: changed ? tick.version : null }
    },
    { keep: ({ version }) => version !== null },
  )
}

type OfPerson = { id: string; emoji: string; person: PersonRef; name: string }

async function add(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  { id, emoji, person, name }: OfPerson,
  { at }: Tick,
): Promise<boolean> {
  const { rows } = await client.query<{ emoji: string }>(
    `select distinct emoji from "Reaction"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "commentId" = $3::uuid`,
    [workspaceId, journeyId, id],
  )
  if (rows.length >= mostEmoji && !rows.some((row) => row.emoji === emoji)) {
    throw new Conflict(`A comment can have ${mostEmoji} different reactions. Choose one of those.`)
  }
  const { rowCount } = await client.query(
    `insert into "Reaction" ("workspaceId", "journeyId", "commentId", emoji, person, "personName", "at")
    values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7::timestamptz) on conflict do nothing`,
    [workspaceId, journeyId, id, emoji, person, name, at],
  )
  return rowCount === 1
}

async function takeBack(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  { id, emoji, person }: OfPerson,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `delete from "Reaction" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
      and "commentId" = $3::uuid and emoji = $4 and person = $5`,
    [workspaceId, journeyId, id, emoji, person],
  )
  return rowCount === 1
}
