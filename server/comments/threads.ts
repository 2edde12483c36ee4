import type { PoolClient } from 'pg'
import { NotFound } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'
import type { Tick } from './tick'
import { wordsOf } from './words'

type ThreadState = { resolved: boolean; gone: boolean }

/** @throws NotFound when there is no such thread */
export async function findThread(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  threadId: string,
): Promise<ThreadState> {
  const { rows } = await client.query<ThreadState>(
    `select "resolvedAt" is not null as resolved, "deletedAt" is not null as gone from "Thread"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [workspaceId, journeyId, threadId],
  )
  const [thread] = rows
  if (!thread) throw new NotFound('This discussion does not exist.')
  return thread
}

/** @throws NotFound when there is no such thread any more */
export async function demandThread(
  client: PoolClient,
  room: Room,
  threadId: string,
): Promise<ThreadState> {
  const thread = await findThread(client, room, threadId)
  if (thread.gone) throw new NotFound('This discussion was removed.')
  return thread
}

/** Says that something in a thread changed. @param isActive it was said something new */
export async function touchThread(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  threadId: string,
  { version, at }: Tick,
  { isActive = false } = {},
): Promise<void> {
  await client.query(
    `update "Thread" set version = $4::int,
      "activeAt" = case when $6::bool then $5::timestamptz else "activeAt" end
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [workspaceId, journeyId, threadId, version, at, isActive],
  )
}

/**
 * Says that the comments of a thread changed: the first that is there stands
 * for it, and a thread without any is gone.
 */
export async function settleThread(
  client: PoolClient,
  room: Room,
  threadId: string,
  tick: Tick,
): Promise<void> {
  const { workspaceId, journeyId } = room
  const { rows } = await client.query<{ body: string }>(
    `select body from "Comment" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
      and "threadId" = $3::uuid and "deletedAt" is null
    order by "createdAt" limit 1`,
    [workspaceId, journeyId, threadId],
  )
  const [first] = rows
  await client.query(
    `update "Thread" set version = $4::int, excerpt = $5, "deletedAt" = $6::timestamptz
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [
      workspaceId,
      journeyId,
      threadId,
      tick.version,
      first ? wordsOf({ text: first.body }).excerpt : '',
      first ? null : tick.at,
    ],
  )
}
