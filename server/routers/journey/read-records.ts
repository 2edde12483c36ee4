import { z } from 'zod'
import { JourneyRecord } from '@/core/journey/records'
import type { PrismaClient } from '@/server/db/generated/client'

const Body = z.record(z.string(), z.unknown())

/** The live records of a journey. */
export async function readRecords(
  db: PrismaClient,
  place: { workspaceId: string; journeyId: string },
): Promise<JourneyRecord[]> {
  const rows = await db.journeyRecord.findMany({
    where: { ...place, deletedAt: null },
    select: { id: true, type: true, body: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, type, body }) => JourneyRecord.parse({ ...Body.parse(body), id, type }))
}
