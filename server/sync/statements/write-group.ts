import type { JourneyRecord } from '@/core/journey/records'
import { Prisma, type PrismaClient } from '@/server/db/generated/client'
import { mayFollowPause, snapshotAfterPause } from '@/server/history/after-pause'
import { textOfAll } from '../change-text'
import type { Decision } from '../decide'
import type { ClientMemory } from '../room-state'
import type { Room } from './room'

/** What decisions put into the tables. */
export type GroupWrite = {
  /** The version that the decisions were made on. */
  expected: number
  /** When the change that led there was made, as ISO time; null: not known. */
  changedAt: string | null
  decisions: readonly Decision[]
  /** What is to be remembered of the clients that sent them. */
  clients: ReadonlyMap<string, ClientMemory>
}

/**
 * Writes a group of decided mutations: the journey's version, its records,
 * the change log and the clients' memories, all or nothing, in one statement.
 * The update of the journey's row takes its lock, so that groups of different
 * processes come one after the other.
 * @returns false when the journey is at another version by now: nothing was written
 */
export async function writeGroup(
  db: PrismaClient,
  room: Room,
  write: GroupWrite,
): Promise<boolean> {
  const changes = write.decisions.flatMap(({ made }) => made?.change ?? [])
  const [first, last] = [changes[0], changes.at(-1)]
  // Rarely: a part of the statement costs the database time also where it has nothing to do.
  const kept =
    first && mayFollowPause(write.changedAt, first.at)
      ? snapshotAfterPause(write.expected, first.at)
      : Prisma.empty
  const rows = await db.$queryRaw<{ moved: number }[]>`
    WITH moved AS (
      UPDATE "Journey" SET
        "version" = ${last?.version ?? write.expected},
        "editedAt" = COALESCE(${last?.at ?? null}::timestamptz, "editedAt"),
        "editedBy" = COALESCE(${last?.author.name ?? null}::text, "editedBy")
      WHERE "workspaceId" = ${room.workspaceId}::uuid AND "id" = ${room.journeyId}::uuid
        AND "version" = ${write.expected}
      RETURNING "workspaceId", "id"
    ), recorded AS (
      INSERT INTO "JourneyRecord"
        ("workspaceId", "journeyId", "id", "type", "body", "version", "deletedAt", "deletedBy")
      SELECT moved."workspaceId", moved."id",
        r."id", r."type"::"RecordType", r."body", r."version", r."deletedAt", r."deletedBy"
      FROM moved, jsonb_to_recordset(${JSON.stringify(recordRows(write.decisions))}::jsonb) AS r(
        "id" uuid, "type" text, "body" jsonb, "version" int,
        "deletedAt" timestamptz, "deletedBy" text)
      ON CONFLICT ("workspaceId", "journeyId", "id") DO UPDATE SET
        "type" = EXCLUDED."type", "body" = EXCLUDED."body", "version" = EXCLUDED."version",
        "deletedAt" = EXCLUDED."deletedAt", "deletedBy" = EXCLUDED."deletedBy"
    ), logged AS (
      INSERT INTO "Change" ("workspaceId", "journeyId", "version",
        "actorKind", "actorId", "actorName", "clientId", "mutationId", "diff", "at")
      SELECT moved."workspaceId", moved."id", c."version", (c."author"->>'kind')::"ActorKind",
        (c."author"->>'id')::uuid, c."author"->>'name',
        c."clientId", c."mutationId", c."diff", c."at"
      FROM moved, jsonb_to_recordset(${textOfAll(changes)}::jsonb) AS c(
        "version" int, "author" jsonb, "clientId" text, "mutationId" int,
        "diff" jsonb, "at" timestamptz)
    ), remembered AS (
      INSERT INTO "SyncClient"
        ("workspaceId", "journeyId", "clientId", "lastMutationId", "outcomes")
      SELECT moved."workspaceId", moved."id", s."clientId", s."lastMutationId", s."outcomes"
      FROM moved, jsonb_to_recordset(${JSON.stringify(clientRows(write.clients))}::jsonb) AS s(
        "clientId" text, "lastMutationId" int, "outcomes" jsonb)
      ON CONFLICT ("workspaceId", "journeyId", "clientId") DO UPDATE SET
        "lastMutationId" = EXCLUDED."lastMutationId", "outcomes" = EXCLUDED."outcomes",
        "seenAt" = now()
      WHERE "SyncClient"."lastMutationId" < EXCLUDED."lastMutationId"
    )${kept}
    SELECT count(*)::int AS "moved" FROM moved`
  return rows[0]?.moved === 1
}

type RecordRow = {
  id: string
  type: string
  body: object
  version: number
  deletedAt: string | null
  deletedBy: string | null
}

/** The rows after the whole group: of a record that changed twice, the last state. */
function recordRows(decisions: readonly Decision[]): RecordRow[] {
  const rows = new Map<string, RecordRow>()
  for (const { made } of decisions) {
    if (!made) continue
    const { version, at, author } = made.change
    const put = (record: JourneyRecord, deleted: boolean) => {
      const { id, type, ...body } = record
      const deletedAt = deleted ? at : null
      rows.set(id, { id, type, body, version, deletedAt, deletedBy: deleted ? author.name : null })
    }
    for (const record of made.done.added) put(record, false)
    for (const [, after] of made.done.updated) put(after, false)
    for (const record of made.done.removed) put(record, true)
  }
  return [...rows.values()]
}

function clientRows(clients: ReadonlyMap<string, ClientMemory>) {
  return [...clients].map(([clientId, memory]) => ({ clientId, ...memory }))
}
