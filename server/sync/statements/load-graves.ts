import type { PrismaClient } from '@/server/db/generated/client'
import type { Grave } from '../explain'
import { recordOf } from './load-journey'
import type { Room } from './room'

type Row = { id: string; type: string; body: object; deletedAt: Date; deletedBy: string | null }

/** What is known of removed records, by their ids; those that never were are left out. */
export async function loadGraves(
  db: PrismaClient,
  room: Room,
  ids: readonly string[],
): Promise<Map<string, Grave>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "id", "type"::text AS "type", "body", "deletedAt", "deletedBy"
    FROM "JourneyRecord"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "id" = ANY(${[...ids]}::uuid[]) AND "deletedAt" IS NOT NULL`
  return new Map(
    rows.map(({ id, type, body, deletedAt, deletedBy }) => [
      id,
      { by: deletedBy ?? '', at: deletedAt.toISOString(), last: recordOf(id, type, body) },
    ]),
  )
}
