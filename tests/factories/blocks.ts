import { v7 } from 'uuid'
import { idBits } from '@/server/feedback/id-bits'
import type { RowResponse } from '@/server/feedback/import/row-response'
import { wordsOf } from '@/server/feedback/import/said'
import type { NewResponse } from '@/server/feedback/response-columns'
import { BlockEncoder } from '@/server/feedback/write/block-encoder'
import { countBlocks, countSummed, type Summed } from '@/server/feedback/write/count-blocks'
import type { EncodedBlock } from '@/server/feedback/write/encoded-block'
import { writeBlock } from '@/server/feedback/write/write-block'
import type { Place } from '@/server/feedback/write-responses'
import type { Services } from '@/server/services'

/** An import that runs and has brought nothing yet. */
export async function makeImport({ db }: Services, place: Place): Promise<string> {
  const id = v7()
  const file = { fileName: '', fileHash: '', bytes: 1, encoding: 'utf-8', header: [] }
  await db.import.create({ data: { ...place, id, ...file, state: 'running' } })
  return id
}

/** Blocks that are counted together. */
const countedTogether = 2

/** Responses as the blocks of an import, a row of its file each. */
export function* blocksOf(
  place: Place,
  importId: string,
  responses: readonly NewResponse[],
  blockSize = 5,
): Generator<EncodedBlock> {
  const encoder = new BlockEncoder({
    ...place,
    importId,
    blockSize,
    summedTogether: countedTogether,
  })
  const nothing = { skipped: 0, rejected: 0, problems: [], unknown: [] }
  for (const [index, response] of responses.entries()) {
    encoder.add(rowResponse(response))
    const isLast = index + 1 === responses.length
    if (encoder.isFull || isLast) {
      yield { ...encoder.take(isLast), ...nothing, rowsDone: index + 1 }
    }
  }
}

/** The response as a row of a file would say it. */
function rowResponse(response: NewResponse): RowResponse {
  const { attributes = {}, customerAttributes = {} } = response
  return {
    ...{ ruleId: null, rawValue: null, offsetMinutes: null, fields: null, assignedBy: 'file' },
    ...response,
    id: idBits(response.id),
    said: { response: wordsOf(attributes), customer: wordsOf(customerAttributes) },
  }
}

/**
 * Writes them as an import does, in blocks of a few that are not counted yet.
 * @returns the rows that are settled, and what the blocks add to the rollups.
 */
export async function writeAll(
  { pool }: Services,
  place: Place,
  importId: string,
  responses: readonly NewResponse[],
): Promise<{ rowsDone: number; summed: Summed[] }> {
  let rowsDone = 0
  let blocks: Summed['blocks'] = []
  const summed: Summed[] = []
  for (const block of blocksOf(place, importId, responses)) {
    const claimed = await writeBlock(pool, place, importId, { rowsDone, bytesDone: 0 }, block)
    if (!claimed) break
    rowsDone = block.rowsDone
    if (block.size > 0) blocks = [...blocks, { ...claimed, n: block.size }]
    if (!block.sums) continue
    summed.push({ blocks, sums: block.sums })
    blocks = []
  }
  return { rowsDone, summed }
}

/** Counts what an import has brought from the responses that are there. */
export async function countAll({ pool }: Services, place: Place, importId: string): Promise<void> {
  while (await countBlocks(pool, place, importId, countedTogether)) {}
}

/** Counts it as the import itself does: by what was added up before, where that still holds. */
export async function countAllSummed(
  services: Services,
  place: Place,
  importId: string,
  summed: readonly Summed[],
): Promise<void> {
  for (const some of summed) await countSummed(services.pool, place, importId, some)
  await countAll(services, place, importId)
}
