import type { JourneyRecord } from '@/core/journey/records'
import type { PrismaClient } from '@/server/db/generated/client'
import { recordOf } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'

/** Records by their ids in their last known state: as they are, or as they were when they were removed. */
export async function recordsToday(
  db: PrismaClient,
  room: Room,
  ids: Iterable<string>,
): Promise<Map<string, JourneyRecord>> {
  const rows = await db.$queryRaw<{ id: string; type: string; body: object }[]>`
    SELECT "id", "type"::text AS "type", "body"
    FROM "JourneyRecord"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "id" = ANY(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, type, body }) => [id, recordOf(id, type, body)]))
}
