import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from './room'

/** How far a journey's records and comments have come. */
export type Versions = { version: number; comments: number }

/** The versions that journeys have come to, by their ids, in one statement; those that are gone are missing. */
export async function versionsOf(
  db: PrismaClient,
  rooms: readonly Room[],
): Promise<Map<string, Versions>> {
  const workspaceIds = [...new Set(rooms.map((room) => room.workspaceId))]
  const journeyIds = rooms.map((room) => room.journeyId)
  const rows = await db.$queryRaw<(Versions & { id: string })[]>`
    SELECT journey."id", journey."version", coalesce(clock."version", 0) AS "comments"
    FROM "Journey" journey LEFT JOIN "CommentClock" clock
      ON clock."workspaceId" = journey."workspaceId" AND clock."journeyId" = journey."id"
    WHERE journey."workspaceId" = ANY(${workspaceIds}::uuid[]) AND journey."id" = ANY(${journeyIds}::uuid[])`
  return new Map(rows.map(({ id, ...versions }) => [id, versions]))
}
