import type { PoolClient } from 'pg'
import { v7 as uuid } from 'uuid'
import type { PersonRef } from '@/core/comments/person'
import type { Author } from '@/core/sync/author'
import type { NoticeKind } from '@/server/db/generated/client'
import type { Room } from '@/server/sync/statements/room'
import type { Tick } from './tick'

/** What members are told of a thread. */
export type ThreadNews = {
  room: Room
  threadId: string
  commentId: string | null
  actor: Author
  tick: Tick
}

/**
 * Tells members of a comment: those whom it names, and those who take part in
 * its thread, by having written or having been named in it. Each once, nobody
 * of what they did themselves.
 * @param named who the comment newly names
 */
export async function tellOfComment(
  client: PoolClient,
  news: ThreadNews & { commentId: string },
  named: readonly PersonRef[],
): Promise<void> {
  await tellNamed(client, news, named)
  const { workspaceId, journeyId } = news.room
  const { rows } = await client.query<{ person: PersonRef }>(
    `select distinct person from "Comment" comment
      cross join lateral unnest(comment.mentions || (comment."authorKind"::text || ':' || comment."authorId")) person
    where comment."workspaceId" = $1::uuid and comment."journeyId" = $2::uuid
      and comment."threadId" = $3::uuid and comment.id <> $4::uuid and comment."deletedAt" is null`,
    [workspaceId, journeyId, news.threadId, news.commentId],
  )
  const others = rows.map(({ person }) => person).filter((person) => !named.includes(person))
  await tell(client, news, 'reply', others)
}

/** Tells members that a comment names them now. */
export async function tellNamed(
  client: PoolClient,
  news: ThreadNews & { commentId: string },
  named: readonly PersonRef[],
): Promise<void> {
  await tell(client, news, 'mention', named)
}

/** Tells whoever began a thread that it was resolved or reopened. */
export async function tellOfState(
  client: PoolClient,
  news: ThreadNews,
  kind: 'resolved' | 'reopened',
): Promise<void> {
  const { workspaceId, journeyId } = news.room
  const { rows } = await client.query<{ person: PersonRef }>(
    `select "authorKind"::text || ':' || "authorId" as person from "Comment"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "threadId" = $3::uuid
    order by "createdAt" limit 1`,
    [workspaceId, journeyId, news.threadId],
  )
  const people = rows.map(({ person }) => person)
  await tell(client, news, kind, people)
}

/** Only those who are members at this moment; of one comment nobody is told twice. */
async function tell(
  client: PoolClient,
  { room, threadId, commentId, actor, tick }: ThreadNews,
  kind: NoticeKind,
  people: readonly (PersonRef | null)[],
): Promise<void> {
  const users = people.flatMap((person) => {
    const id = person?.startsWith('user:') ? person.slice('user:'.length) : null
    return id && !(actor.kind === 'user' && actor.id === id) ? [id] : []
  })
  if (users.length === 0) return
  await client.query(
    `insert into "Notice" ("workspaceId", "userId", id, kind, "journeyId", "threadId", "commentId",
      "actorKind", "actorId", "actorName", "at")
    select member."workspaceId", member."userId", told.id, $4::"NoticeKind", $5::uuid, $6::uuid, $7::uuid,
      $8::"ActorKind", $9::uuid, $10, $11::timestamptz
    from unnest($2::uuid[], $3::uuid[]) told ("userId", id)
    join "Member" member on member."workspaceId" = $1::uuid and member."userId" = told."userId"
    where $7::uuid is null or not exists (
      select from "Notice" known where known."workspaceId" = member."workspaceId"
        and known."userId" = member."userId" and known."threadId" = $6::uuid and known."commentId" = $7::uuid)`,
    [
      room.workspaceId,
      users,
      users.map(() => uuid()),
      kind,
      room.journeyId,
      threadId,
      commentId,
      actor.kind,
      actor.id,
      actor.name,
      tick.at,
    ],
  )
}
