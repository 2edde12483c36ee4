import type { JourneyRecord } from '@/core/journey/records'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from '@/server/sync/statements/room'

/** A journey's records at one version. */
export type Checkpoint = { version: number; records: JourneyRecord[] }

/** The newest checkpoint of the versions `from` to `to`; null: there is none. */
export async function nearestCheckpoint(
  db: PrismaClient,
  room: Room,
  { from, to }: { from: number; to: number },
): Promise<Checkpoint | null> {
  const rows = await db.$queryRaw<Checkpoint[]>`
    SELECT "version", "records"
    FROM "Checkpoint"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "version" BETWEEN ${from} AND ${to}
    ORDER BY "version" DESC
    LIMIT 1`
  return rows[0] ?? null
}

/** Keeps a checkpoint, unless there is one already or the journey is gone. */
export async function writeCheckpoint(
  db: PrismaClient,
  room: Room,
  { version, records }: Checkpoint,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Checkpoint" ("workspaceId", "journeyId", "version", "records")
    SELECT "workspaceId", "id", ${version}::int, ${JSON.stringify(records)}::jsonb
    FROM "Journey"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "id" = ${room.journeyId}::uuid
    ON CONFLICT DO NOTHING`
}

/** The versions of which there is a checkpoint, in order. */
export async function checkpointVersions(db: PrismaClient, room: Room): Promise<number[]> {
  const { workspaceId, journeyId } = room
  const rows = await db.checkpoint.findMany({
    where: { workspaceId, journeyId },
    select: { version: true },
    orderBy: { version: 'asc' },
  })
  return rows.map(({ version }) => version)
}

export async function removeCheckpoints(
  db: PrismaClient,
  room: Room,
  versions: readonly number[],
): Promise<void> {
  const { workspaceId, journeyId } = room
  await db.checkpoint.deleteMany({
    where: { workspaceId, journeyId, version: { in: [...versions] } },
  })
}
