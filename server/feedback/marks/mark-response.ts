import type { Pool } from 'pg'
import { tagsPerVerbatim } from '@/core/feedback/verbatim'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from '../write-responses'

export type Marks = { starred: boolean; tags: string[] }

/**
 * Changes what the team noted about a response; the response stays as it came.
 * What is absent stays. Tags are kept once each.
 * @throws NotFound when the journey has no such response.
 */
export async function markResponse(
  { db }: Pick<Infrastructure, 'db'>,
  place: Place,
  responseId: string,
  change: { starred?: boolean; tags?: readonly string[] },
  by: string,
): Promise<Marks> {
  const there = await db.response.findFirst({
    where: { ...place, id: responseId },
    select: { id: true },
  })
  if (!there) throw new NotFound('This response is no longer there.')
  const star =
    change.starred === undefined
      ? {}
      : {
          starredBy: change.starred ? by : null,
          starredAt: change.starred ? new Date() : null,
        }
  const tags =
    change.tags === undefined ? {} : { tags: [...new Set(change.tags)].slice(0, tagsPerVerbatim) }
  const key = { ...place, responseId }
  const { starredAt, tags: kept } = await db.responseMark.upsert({
    where: { workspaceId_journeyId_responseId: key },
    create: { ...key, tags: [], ...star, ...tags },
    update: { ...star, ...tags },
  })
  return { starred: starredAt !== null, tags: kept }
}

/** The tags that verbatims of a journey carry, most used first. */
export async function tagsOf(
  pool: Pool,
  { workspaceId, journeyId }: Place,
): Promise<{ tag: string; n: number }[]> {
  const { rows } = await pool.query<{ tag: string; n: number }>(
    `select tag, count(*)::int as n from "ResponseMark", unnest(tags) as tag
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
    group by tag order by n desc, tag limit 200`,
    [workspaceId, journeyId],
  )
  return rows
}
