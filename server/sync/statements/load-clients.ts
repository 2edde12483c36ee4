import type { PrismaClient } from '@/server/db/generated/client'
import type { ClientMemory } from '../room-state'
import type { Room } from './room'

type Row = { clientId: string } & ClientMemory

/** What is remembered of clients; unknown ones have taken nothing yet. */
export async function loadClients(
  db: PrismaClient,
  room: Room,
  clientIds: readonly string[],
): Promise<Map<string, ClientMemory>> {
  const found = new Map<string, ClientMemory>(
    clientIds.map((clientId) => [clientId, { lastMutationId: 0, outcomes: [] }]),
  )
  const rows = await db.$queryRaw<Row[]>`
    SELECT "clientId", "lastMutationId", "outcomes"
    FROM "SyncClient"
    WHERE "workspaceId" = ${room.workspaceId}::uuid AND "journeyId" = ${room.journeyId}::uuid
      AND "clientId" = ANY(${[...clientIds]}::text[])`
  for (const { clientId, lastMutationId, outcomes } of rows) {
    found.set(clientId, { lastMutationId, outcomes })
  }
  return found
}
