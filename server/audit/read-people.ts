import type { Author } from '@/core/sync/author'
import type { Infrastructure } from '@/server/infrastructure'

/** Entries that are looked through: a log has no end, and no index by person. */
const newestEntries = 10_000
/** People that are told of at most. */
const most = 200

/** Who did something lately, by the name they had last, latest first. */
export function readPeople(
  { db }: Pick<Infrastructure, 'db'>,
  workspaceId: string,
): Promise<(Author & { id: string })[]> {
  return db.$queryRaw`
    SELECT kind, id, name FROM (
      SELECT DISTINCT ON ("actorId")
        "actorKind"::text AS kind, "actorId" AS id, "actorName" AS name, at
      FROM (
        SELECT * FROM "AuditEvent" WHERE "workspaceId" = ${workspaceId}::uuid
        ORDER BY at DESC, id DESC LIMIT ${newestEntries}
      ) newest
      WHERE "actorId" IS NOT NULL ORDER BY "actorId", at DESC
    ) people
    ORDER BY at DESC LIMIT ${most}`
}
