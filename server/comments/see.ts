import type { Pool } from 'pg'
import type { Actor } from '@/server/auth/actor'
import { NotFound } from '@/server/errors'
import { inTransaction } from '@/server/feedback/write/in-transaction'
import type { Room } from '@/server/sync/statements/room'
import { demandReader } from './reader'

/** A person's id, where notices could be theirs: guests have no inbox. */
function userOf({ kind, id }: Actor): string | null {
  return kind === 'user' ? id : null
}

/**
 * Marks a thread as read up to a time, never back, and settles what the inbox
 * says of it. Nothing that is yet to be written is read.
 * @throws NotFound when there is no such thread; NotAllowed for a program
 */
export async function seeThread(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  actor: Actor,
  { threadId, to }: { threadId: string; to: string },
): Promise<void> {
  const reader = demandReader(actor)
  const { rowCount } = await pool.query(
    `with mark as (
      insert into "ThreadMark" as mark ("workspaceId", "journeyId", reader, "threadId", "readTo")
      select thread."workspaceId", thread."journeyId", $4, thread.id, least($5::timestamptz, clock."at")
      from "Thread" thread join "CommentClock" clock
        on clock."workspaceId" = thread."workspaceId" and clock."journeyId" = thread."journeyId"
      where thread."workspaceId" = $1::uuid and thread."journeyId" = $2::uuid and thread.id = $3::uuid
      on conflict ("workspaceId", "journeyId", reader, "threadId")
      do update set "readTo" = greatest(mark."readTo", excluded."readTo")
      returning "readTo"
    ), settled as (
      update "Notice" notice set "seenAt" = now() from mark
      where notice."workspaceId" = $1::uuid and notice."userId" = $6::uuid
        and notice."threadId" = $3::uuid and notice."seenAt" is null
        and (notice."commentId" is null or exists (
          select from "Comment" said where said."workspaceId" = $1::uuid
            and said."journeyId" = $2::uuid and said.id = notice."commentId"
            and said."createdAt" <= mark."readTo"))
    )
    select from mark`,
    [workspaceId, journeyId, threadId, reader, to, userOf(actor)],
  )
  if (rowCount === 0) throw new NotFound('This discussion does not exist.')
}

/** Marks all that was said in a journey as read. @throws NotAllowed for a program */
export async function seeAll(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  actor: Actor,
): Promise<void> {
  const reader = demandReader(actor)
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ readTo: Date }>(
      `insert into "CommentReader" as reader ("workspaceId", "journeyId", reader, "readTo")
      select "workspaceId", "journeyId", $3, "at" from "CommentClock"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
      on conflict ("workspaceId", "journeyId", reader)
      do update set "readTo" = greatest(reader."readTo", excluded."readTo")
      returning "readTo"`,
      [workspaceId, journeyId, reader],
    )
    const [all] = rows
    if (!all) return
    await client.query(
      `delete from "ThreadMark" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
        and reader = $3 and "readTo" <= $4::timestamptz`,
      [workspaceId, journeyId, reader, all.readTo],
    )
    await client.query(
      `update "Notice" set "seenAt" = now() where "workspaceId" = $1::uuid and "userId" = $2::uuid
        and "journeyId" = $3::uuid and "threadId" is not null and "seenAt" is null
        and "at" <= $4::timestamptz`,
      [workspaceId, userOf(actor), journeyId, all.readTo],
    )
  })
}
