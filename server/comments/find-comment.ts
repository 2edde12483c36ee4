import type { PoolClient } from 'pg'
import type { PersonRef } from '@/core/comments/person'
import type { Actor } from '@/server/auth/actor'
import { NotFound } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'

/** A comment, as far as whoever changes it needs to know it. */
export type KnownComment = {
  id: string
  threadId: string
  authorName: string
  body: string
  mentions: PersonRef[]
  pictures: string[]
  removed: boolean
  /** Whether it is the actor's. */
  own: boolean
}

/** @throws NotFound when there is no such comment */
export async function findComment(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  { kind, id: actorId }: Pick<Actor, 'kind' | 'id'>,
  id: string,
): Promise<KnownComment> {
  const { rows } = await client.query<KnownComment>(
    `select id, "threadId", "authorName", body, mentions, pictures, "deletedAt" is not null as removed,
      "authorKind" = $4::"ActorKind" and "authorId" = $5::uuid as own
    from "Comment" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid`,
    [workspaceId, journeyId, id, kind, actorId],
  )
  const [comment] = rows
  if (!comment) throw new NotFound('This comment does not exist.')
  return { ...comment, own: comment.own === true }
}
