import type { PoolClient } from 'pg'
import type { Room } from '@/server/sync/statements/room'

/** Takes the words, pictures and reactions of removed comments for good; their places stay. */
export async function emptyComments(
  client: PoolClient,
  { workspaceId, journeyId }: Room,
  ids: readonly string[],
): Promise<void> {
  await client.query(
    `with emptied as (
      update "Comment" set body = '', folded = '', mentions = '{}', pictures = '{}'
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = any($3::uuid[])
    ), undrawn as (
      delete from "CommentPicture"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "commentId" = any($3::uuid[])
    )
    delete from "Reaction"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "commentId" = any($3::uuid[])`,
    [workspaceId, journeyId, ids],
  )
}
