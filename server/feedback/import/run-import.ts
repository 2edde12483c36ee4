import { readStoredMapping } from '@/core/feedback/mapping'
import type { Import } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import { rulesInForce } from '../rules/load-rules'
import { touchpointsOf } from '../touchpoints'
import { storedBytes } from './file-store'
import { makePlan } from './make-plan'
import type { ImportsOptions } from './options'
import { countInWorker, readInWorker } from './read-in-worker'
import { writeBatch } from './write-batch'

/** Open maps are told no more often than this, in ms. */
const announceEvery = 2000

/**
 * Reads the file from where the import stands and writes it, batch by batch.
 * The whole file is read for its form first: one that is broken anywhere
 * changes nothing.
 * @returns whether it came to the end; false when it was stopped, cancelled or taken over.
 * @throws Invalid when the file cannot be read.
 */
export async function runImport(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  { workerFile, live }: ImportsOptions,
  row: Import,
  isStopping: () => boolean,
): Promise<boolean> {
  const place = { workspaceId: row.workspaceId, journeyId: row.journeyId }
  const file = storedBytes(pool, { workspaceId: row.workspaceId, importId: row.id }, row.bytes)
  const plan = makePlan(readStoredMapping(row.mapping), {
    workspaceId: row.workspaceId,
    time: row.createdAt.getTime(),
    touchpoints: await touchpointsOf(db, place),
    rules: await rulesInForce(db, place),
  })
  if (row.rowsDone === 0) {
    const { rows, header } = await countInWorker(workerFile, plan.format, file)
    await db.import.updateMany({
      where: { workspaceId: row.workspaceId, id: row.id },
      data: { rowsTotal: rows, header, progressAt: new Date() },
    })
  }
  let { rowsDone } = row
  let announced = Date.now()
  const start = { plan, rowsDone }
  for await (const batch of readInWorker(workerFile, start, file)) {
    if (isStopping()) return false
    if (!(await writeBatch(pool, place, row.id, rowsDone, batch))) return false
    rowsDone = batch.rowsDone
    if (Date.now() - announced < announceEvery) continue
    announced = Date.now()
    void live.announce(row.journeyId, { type: 'feedback' })
  }
  return true
}
