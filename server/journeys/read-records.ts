import type { JourneyRecord } from '@/core/journey/records'
import type { PrismaClient } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import { loadJourney } from '@/server/sync/statements/load-journey'
import type { Room } from '@/server/sync/statements/room'

/** The live records of a journey. @throws NotFound when it has been deleted meanwhile. */
export async function readRecords(db: PrismaClient, place: Room): Promise<JourneyRecord[]> {
  return (await readMap(db, place)).records
}

/** The same with the version that they belong to. */
export async function readMap(
  db: PrismaClient,
  place: Room,
): Promise<{ version: number; records: JourneyRecord[] }> {
  const map = await loadJourney(db, place)
  if (!map) throw new NotFound('This journey does not exist any more.')
  return map
}
