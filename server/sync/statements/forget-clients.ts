import type { PrismaClient } from '@/server/db/generated/client'
import type { Room } from './room'

/** Days after which a client is not expected back: unsent work that comes later counts as new. */
export const clientDays = 90
/** The server's own edits, one client each, are never sent again. */
const ownDays = 1
/** Rows that one call removes at most, so that it never takes long. */
const mostAtOnce = 5_000

/**
 * Forgets how far long-gone clients had come in one journey.
 * @returns how many were forgotten
 */
export async function forgetClients(db: PrismaClient, room: Room): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "SyncClient"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "clientId" IN (
        SELECT "clientId" FROM "SyncClient"
        WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
          AND "seenAt" < now() - make_interval(days =>
            CASE WHEN "clientId" LIKE 'server-%' THEN ${ownDays}::int ELSE ${clientDays}::int END)
        LIMIT ${mostAtOnce})`
}
