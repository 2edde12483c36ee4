import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from './room'

/** The versions that journeys have come to, by their ids, in one statement; those that are gone are missing. */
export async function versionsOf(
  db: PrismaClient,
  rooms: readonly Room[],
): Promise<Map<string, number>> {
  const workspaceIds = [...new Set(rooms.map((room) => room.workspaceId))]
  const journeyIds = rooms.map((room) => room.journeyId)
  const rows = await db.$queryRaw<{ id: string; version: number }[]>`
    SELECT "id", "version" FROM "Journey"
    WHERE "workspaceId" = ANY(${workspaceIds}::uuid[]) AND "id" = ANY(${journeyIds}::uuid[])`
  return new Map(rows.map(({ id, version }) => [id, version]))
}
