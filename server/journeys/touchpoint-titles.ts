import { z } from 'zod'
import type { PrismaClient } from '@/server/db/generated/client'

const Titled = z.object({ title: z.string() })

/** The titles of some touchpoints of a workspace, by id. */
export async function touchpointTitles(
  db: PrismaClient,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const records = await db.journeyRecord.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true, body: true },
  })
  return new Map(records.map(({ id, body }) => [id, Titled.parse(body).title]))
}
