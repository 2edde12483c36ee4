import type { JourneyRecord } from '@/core/journey/records'
import type { Infrastructure } from '@/server/infrastructure'
import type { Room } from '@/server/sync/statements/room'
import {
  type Checkpoint,
  checkpointVersions,
  removeCheckpoints,
  writeCheckpoint,
} from './statements/checkpoints'
import { surplus } from './surplus'

/** Changes between two checkpoints that are written as the journey grows. */
export const checkpointEvery = 1_000
/** Checkpoints of one journey at most. */
const mostCheckpoints = 128

type Parts = Pick<Infrastructure, 'db' | 'log'>

/**
 * Keeps the records that a room has just come to, when its changes have passed
 * another thousand. In the background: nobody waits, and a checkpoint that is
 * lost costs a little time later and nothing else.
 * @param from the version before the changes
 */
export function passCheckpoint(
  parts: Parts,
  room: Room,
  from: number,
  now: { version: number; records: ReadonlyMap<string, JourneyRecord> },
): void {
  const hasPassed = Math.floor(from / checkpointEvery) < Math.floor(now.version / checkpointEvery)
  if (!hasPassed) return
  void keepCheckpoint(parts, room, { version: now.version, records: [...now.records.values()] })
}

/** Writes a checkpoint and lets go of the least useful one when there are too many. Never throws. */
export async function keepCheckpoint(
  { db, log }: Parts,
  room: Room,
  checkpoint: Checkpoint,
): Promise<void> {
  try {
    await writeCheckpoint(db, room, checkpoint)
    const gone = surplus(await checkpointVersions(db, room), mostCheckpoints)
    if (gone.length > 0) await removeCheckpoints(db, room, gone)
  } catch (err) {
    log.warn({ err, journeyId: room.journeyId }, 'a checkpoint was not kept')
  }
}
