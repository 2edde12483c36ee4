import type { Author } from '@/core/sync/author'
import type { Diff } from '@/core/sync/diff'
import type { Change } from '@/core/sync/protocol'
import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from './room'

/** Changes that are sent one by one; who missed more gets a snapshot, which is smaller. */
const longestBacklog = 2_000

type Row = {
  version: number
  actorKind: Author['kind']
  actorId: string | null
  actorName: string
  clientId: string
  mutationId: number
  diff: Diff
  at: Date
}

/**
 * The changes after `version`, in order and without a gap.
 * @returns null when there are too many, or the log does not reach back that far
 */
export async function changesSince(
  db: PrismaClient,
  room: Room,
  version: number,
): Promise<Change[] | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "version", "actorKind"::text AS "actorKind", "actorId", "actorName",
      "clientId", "mutationId", "diff", "at"
    FROM "Change"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "version" > ${version}
    ORDER BY "version"
    LIMIT ${longestBacklog + 1}`
  if (rows.length > longestBacklog) return null
  if (rows.some((row, index) => row.version !== version + 1 + index)) return null
  return rows.map(toChange)
}

function toChange({ actorKind, actorId, actorName, at, ...change }: Row): Change {
  const author = { kind: actorKind, id: actorId, name: actorName }
  return { ...change, author, at: at.toISOString() }
}
