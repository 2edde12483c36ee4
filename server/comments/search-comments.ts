import type { Pool } from 'pg'
import { foldText } from '@/core/feedback/fold-text'
import type { Room } from '@/server/sync/statements/room'
import { escapeLike } from './like'

/** Comments that are found at most. */
const mostFound = 200

export type FoundComment = { threadId: string; commentId: string }

/** Comments that hold all words of a text, in any script and case, newest first; nothing for no words. */
export async function searchComments(
  pool: Pool,
  { workspaceId, journeyId }: Room,
  text: string,
): Promise<FoundComment[]> {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const { rows } = await pool.query<FoundComment>(
    `select "threadId", id as "commentId" from "Comment"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "deletedAt" is null
      and folded like all($3::text[])
    order by "createdAt" desc, id limit ${mostFound}`,
    [workspaceId, journeyId, words.map((word) => `%${escapeLike(word)}%`)],
  )
  return rows
}
