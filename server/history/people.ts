import type { Author } from '@/core/sync/author'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from '@/server/sync/statements/room'

/** Authors that are told of at most. */
const most = 200

/** Everybody who has changed a journey, by the name they had last, latest first. */
export async function authorsOf(db: PrismaClient, room: Room): Promise<Author[]> {
  return db.$queryRaw<Author[]>`
    SELECT latest."actorKind"::text AS "kind", latest."actorId" AS "id", latest."actorName" AS "name"
    FROM (
      SELECT max("version") AS "version"
      FROM "Change"
      WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      GROUP BY "actorKind", "actorId"
      ORDER BY 1 DESC
      LIMIT ${most}
    ) AS last_of_each
    JOIN "Change" AS latest
      ON latest."workspaceId" = ${room.workspaceId}::uuid
      AND latest."journeyId" = ${room.journeyId}::uuid
      AND latest."version" = last_of_each."version"
    ORDER BY latest."version" DESC`
}
