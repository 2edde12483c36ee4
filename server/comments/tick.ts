import type { PoolClient } from 'pg'
import { Conflict } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'
import { DiscussionFull, mostComments, mostThreads } from './limits'

/** One count of a journey's comment clock. */
export type Tick = { version: number; at: Date }

type Row = Tick & { threads: number; comments: number }

/**
 * Takes the next count of the journey's comment clock. Whoever has it writes
 * alone until the transaction ends, and `at` is later than all that was written before.
 * @param more what is about to be added
 * @throws Conflict when the journey takes no comments any more
 * @throws DiscussionFull when it has as many as it can have
 */
export async function nextTick(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  more: { threads: number; comments: number } = { threads: 0, comments: 0 },
): Promise<Tick> {
  const { rows } = await client.query<Row>(
    `insert into "CommentClock" as clock ("workspaceId", "journeyId", version, "at", threads, comments)
    select journey."workspaceId", journey.id, 1, date_trunc('milliseconds', clock_timestamp()), $3::int, $4::int
    from "Journey" journey join "Workspace" workspace on workspace.id = journey."workspaceId"
    where journey."workspaceId" = $1::uuid and journey.id = $2::uuid
      and journey."archivedAt" is null and workspace."removedAfter" is null
    on conflict ("workspaceId", "journeyId") do update set version = clock.version + 1,
      "at" = greatest(excluded."at", date_trunc('milliseconds', clock_timestamp()),
        clock."at" + interval '1 millisecond'),
      threads = clock.threads + excluded.threads, comments = clock.comments + excluded.comments
    returning version, "at", threads, comments`,
    [workspaceId, journeyId, more.threads, more.comments],
  )
  const [tick] = rows
  if (!tick) {
    throw new Conflict(
      'Nothing can be written here any more: the journey is archived, or its workspace is being removed.',
    )
  }
  if (more.threads > 0 && tick.threads > mostThreads) {
    throw new DiscussionFull('This journey has 5,000 discussions and takes no more.')
  }
  if (more.comments > 0 && tick.comments > mostComments) {
    throw new DiscussionFull('This journey has 50,000 comments and takes no more.')
  }
  return { version: tick.version, at: tick.at }
}
