import { randomUUID } from 'node:crypto'
import { Prisma } from '@/server/db/generated/client'

/** Who comes back after this long finds a snapshot of how the map was left. In milliseconds. */
const pauseMs = 60 * 60 * 1000

/** Whether an edit may be the first after a pause. @param before ISO time of the edit before it; null: not known */
export function mayFollowPause(before: string | null, at: string): boolean {
  return before === null || Date.parse(at) - Date.parse(before) > pauseMs
}

/**
 * The part of the commit that keeps the map as it was before the first edit
 * after a pause: in the commit's own statement, so that of several instances
 * exactly the one whose edit was first does it. Stands behind a part `moved`,
 * which names the journey when the commit came through.
 * @param before the version that the edit was made on
 * @param at ISO time of the edit
 */
export function snapshotAfterPause(before: number, at: string): Prisma.Sql {
  return Prisma.sql`, paused AS (
      INSERT INTO "Snapshot"
        ("workspaceId", "journeyId", "id", "version", "kind", "actorKind", "actorId", "actorName", "at")
      SELECT moved."workspaceId", moved."id", ${randomUUID()}::uuid, left_at."version",
        'afterPause', left_at."actorKind", left_at."actorId", left_at."actorName", left_at."at"
      FROM moved JOIN "Change" left_at
        ON left_at."workspaceId" = moved."workspaceId" AND left_at."journeyId" = moved."id"
        AND left_at."version" = ${before}
      WHERE left_at."at" < ${at}::timestamptz - ${`${pauseMs} milliseconds`}::interval
        AND NOT EXISTS (
          SELECT 1 FROM "Snapshot" known
          WHERE known."workspaceId" = moved."workspaceId" AND known."journeyId" = moved."id"
            AND known."version" = ${before})
    )`
}
