import type { JourneyRecord } from '@/core/journey/records'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from './room'

type Row = { version: number; id: string | null; type: string | null; body: object | null }

/**
 * The version and the live records of a journey, in one statement, so that
 * they belong together; null when there is no such journey.
 */
export async function loadJourney(
  db: PrismaClient,
  room: Room,
): Promise<{ version: number; records: JourneyRecord[] } | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT j."version", r."id", r."type"::text AS "type", r."body"
    FROM "Journey" j
    LEFT JOIN "JourneyRecord" r
      ON r."workspaceId" = j."workspaceId" AND r."journeyId" = j."id" AND r."deletedAt" IS NULL
    WHERE j."workspaceId" = ${room.workspaceId}::uuid AND j."id" = ${room.journeyId}::uuid`
  const first = rows[0]
  if (!first) return null
  const records = rows.flatMap(({ id, type, body }) =>
    id && type ? [recordOf(id, type, body)] : [],
  )
  return { version: first.version, records }
}

/** The version of a journey; null when there is no such journey. */
export async function loadVersion(db: PrismaClient, room: Room): Promise<number | null> {
  const rows = await db.$queryRaw<{ version: number }[]>`
    SELECT "version" FROM "Journey"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "id" = ${room.journeyId}::uuid`
  return rows[0]?.version ?? null
}

/** A record from its row. Rows are written through the schema only, so they are not checked again. */
export function recordOf(id: string, type: string, body: object | null): JourneyRecord {
  return { ...body, id, type } as JourneyRecord
}
