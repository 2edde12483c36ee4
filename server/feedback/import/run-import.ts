import { readStoredMapping } from '@/core/feedback/mapping'
import type { Import } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import type { StoredBytes } from '../rows/stored-bytes'
import { rulesInForce } from '../rules/load-rules'
import { signOfLife } from '../sign-of-life'
import { touchpointsOf } from '../touchpoints'
import { countBlocks, countSummed, type Summed } from '../write/count-blocks'
import { writeBlock } from '../write/write-block'
import { storedBytes } from './file-store'
import { formOf, isKnown } from './known-form'
import { makePlan } from './make-plan'
import type { ImportsOptions } from './options'
import { countInWorker, readInWorker } from './read-in-worker'

/**
 * Reads the file from where the import stands and writes it, block by block;
 * every so many are added to the rollups, and by whoever calls this what was
 * left when it was stopped.
 * The whole file is read for its form first, unless it was already: one that is
 * broken anywhere changes nothing.
 * @returns whether it came to the end; false when it was stopped, cancelled or taken over.
 * @throws Invalid when the file cannot be read.
 */
export async function runImport(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  { workerFile, blockSize, summedTogether, countedTogether, live, lifeEvery }: ImportsOptions,
  row: Import,
  isStopping: () => boolean,
): Promise<boolean> {
  const place = { workspaceId: row.workspaceId, journeyId: row.journeyId }
  const where = { workspaceId: row.workspaceId, id: row.id }
  const stored = storedBytes(pool, { workspaceId: row.workspaceId, importId: row.id }, row.bytes)
  const write = () => db.import.updateMany({ where, data: { progressAt: new Date() } })
  const goOn = signOfLife(write, lifeEvery)
  const watched = heard(stored, goOn)
  const plan = makePlan(readStoredMapping(row.mapping), {
    workspaceId: row.workspaceId,
    time: row.createdAt.getTime(),
    touchpoints: await touchpointsOf(db, place),
    rules: await rulesInForce(db, place),
  })
  if (row.rowsDone === 0 && !isKnown(row, plan.format)) {
    const form = formOf(plan.format, await countInWorker(workerFile, plan.format, watched))
    await db.import.updateMany({ where, data: { ...form, progressAt: new Date() } })
  }
  const { file, bytesRead } = metered(watched)
  const bytesDone = () => Math.max(Number(row.bytesDone), Math.min(row.bytes, bytesRead()))
  const target = { ...place, importId: row.id, blockSize, summedTogether }
  let { rowsDone } = row
  let blocks: Summed['blocks'] = []
  for await (const block of readInWorker(workerFile, { plan, target, rowsDone }, file)) {
    if (isStopping()) return false
    const from = { rowsDone, bytesDone: bytesDone() }
    const claimed = await writeBlock(pool, place, row.id, from, block)
    if (!claimed) return false
    rowsDone = block.rowsDone
    if (block.size > 0) blocks = [...blocks, { ...claimed, n: block.size }]
    if (!block.sums) continue
    if (!(await countSummed(pool, place, row.id, { blocks, sums: block.sums }))) {
      while (await countBlocks(pool, place, row.id, countedTogether)) {}
    }
    blocks = []
    void live.announce(row.journeyId, { type: 'feedback' })
  }
  return true
}

/** A file that tells whenever a piece of it is read: a look at all of it, or the way to where an import stands, may take minutes. */
function heard(file: StoredBytes, onPiece: () => Promise<void>): StoredBytes {
  const piece = async (position: number) => {
    await onPiece()
    return file.piece(position)
  }
  return { ...file, piece }
}

/** A file that knows how many bytes of it have been given out. */
function metered(file: StoredBytes): { file: StoredBytes; bytesRead: () => number } {
  let read = 0
  const piece = async (position: number) => {
    const bytes = await file.piece(position)
    read += bytes?.length ?? 0
    return bytes
  }
  return { file: { ...file, piece }, bytesRead: () => read }
}
