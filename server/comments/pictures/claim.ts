import type { PoolClient } from 'pg'
import type { Actor } from '@/server/auth/actor'
import { NotFound } from '@/server/errors'
import type { Room } from '@/server/sync/statements/room'

/**
 * Gives a comment the pictures that it shows, and takes from it those that it
 * does not show any more: they go with the next sweep. A picture is shown by
 * one comment, of whoever uploaded it.
 * @throws NotFound when one of them is not there for this comment
 */
export async function claimPictures(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  { kind, id }: Pick<Actor, 'kind' | 'id'>,
  commentId: string,
  pictures: readonly string[],
): Promise<void> {
  const { rowCount } = await client.query(
    `update "CommentPicture" set "commentId" = $3::uuid
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = any($4::uuid[])
      and "createdBy" = $5 and ("commentId" is null or "commentId" = $3::uuid)`,
    [workspaceId, journeyId, commentId, pictures, `${kind}:${id}`],
  )
  if (rowCount !== new Set(pictures).size) {
    throw new NotFound('A picture of this comment is not there any more. Attach it again.')
  }
}

/** See `claimPictures`. @param dropped those that the comment showed before, and does not now */
export async function releasePictures(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  commentId: string,
  dropped: readonly string[],
): Promise<void> {
  if (dropped.length === 0) return
  await client.query(
    `update "CommentPicture" set "commentId" = null
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = any($4::uuid[])
      and "commentId" = $3::uuid`,
    [workspaceId, journeyId, commentId, dropped],
  )
}
