import type { LoggedChange } from '@/core/history/activity/activity'
import type { Author } from '@/core/sync/author'
import type { Diff } from '@/core/sync/diff'
import { Prisma, type PrismaClient } from '@/server/db/generated/client'
import type { Room } from '@/server/sync/statements/room'

type Row = {
  version: number
  actorKind: Author['kind']
  actorId: string | null
  actorName: string
  diff: Diff
  at: Date
}

/** Which part of a journey's log: `from` and `to` are versions, both included. */
export type Range = { from: number; to: number }

/**
 * Changes of a range, the newest first, at most `limit`; of one author when
 * asked. One without an id (the product itself) is known by the kind alone.
 */
export async function newestChanges(
  db: PrismaClient,
  room: Room,
  { from, to }: Range,
  limit: number,
  author?: Pick<Author, 'kind' | 'id'>,
): Promise<LoggedChange[]> {
  const ofAuthor = author
    ? Prisma.sql`AND "actorKind" = ${author.kind}::"ActorKind"
        AND "actorId" IS NOT DISTINCT FROM ${author.id}::uuid`
    : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    SELECT "version", "actorKind"::text AS "actorKind", "actorId", "actorName", "diff", "at"
    FROM "Change"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "version" BETWEEN ${from} AND ${to} ${ofAuthor}
    ORDER BY "version" DESC
    LIMIT ${limit}`
  return rows.map(({ actorKind, actorId, actorName, at, ...change }) => ({
    ...change,
    author: { kind: actorKind, id: actorId, name: actorName },
    at: at.toISOString(),
  }))
}

/** The diffs of the versions `from` to `to`, oldest first, at most `limit`. */
export function diffsOf(
  db: PrismaClient,
  room: Room,
  { from, to }: Range,
  limit: number,
): Promise<{ version: number; diff: Diff }[]> {
  return db.$queryRaw<{ version: number; diff: Diff }[]>`
    SELECT "version", "diff"
    FROM "Change"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "version" BETWEEN ${from} AND ${to}
    ORDER BY "version"
    LIMIT ${limit}`
}
