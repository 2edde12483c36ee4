import type { Pool } from 'pg'
import type { DryRun, UnknownTouchpoint } from '@/core/feedback/import-views'
import type { Format, Mapping } from '@/core/feedback/mapping'
import type { Touchpoint } from '@/core/journey/records'
import { Conflict } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { StoredBytes } from '../rows/stored-bytes'
import { rulesInForce } from '../rules/load-rules'
import { touchpointsOf } from '../touchpoints'
import { BlockTuples } from '../write/block-tuples'
import type { EncodedBlock } from '../write/encoded-block'
import type { Place } from '../write-responses'
import { demandAttributes } from './attributes'
import { storedBytes } from './file-store'
import { formOf } from './known-form'
import { loadImport } from './load-import'
import { makePlan } from './make-plan'
import { nearestTitle } from './nearest-title'
import type { ImportsOptions } from './options'
import { demandRatedOnce } from './rated-once'
import { countInWorker, lookInWorker, readInWorker } from './read-in-worker'
import { columnNames, demandTable } from './rows'

const problemsShown = 100
const unknownShown = 500

/**
 * Reads the whole file as the import would, and writes nothing of it.
 * @throws Invalid when the file or the mapping cannot be used.
 */
export async function dryRun(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  { workerFile, blockSize, summedTogether }: ImportsOptions,
  place: Place,
  importId: string,
  mapping: Mapping,
): Promise<DryRun> {
  const row = await loadImport(db, place, importId)
  if (row.state !== 'uploaded') throw new Conflict('This file has been imported already.')
  const file = storedBytes(pool, { workspaceId: row.workspaceId, importId }, row.bytes)
  demandRatedOnce(mapping)
  await demandAttributes(db, row.workspaceId, mapping)
  const touchpoints = await touchpointsOf(db, place)
  const plan = makePlan(mapping, {
    workspaceId: row.workspaceId,
    time: row.createdAt.getTime(),
    touchpoints,
    rules: await rulesInForce(db, place),
  })
  const header = await headerOf(workerFile, plan.format, file)

  const result: DryRun = {
    rows: 0,
    responses: 0,
    skipped: 0,
    duplicates: 0,
    rejected: 0,
    unknownTouchpoints: [],
    problems: [],
  }
  const unknown = new Map<string, number>()
  const target = { ...place, importId, blockSize, summedTogether }
  for await (const block of readInWorker(workerFile, { plan, target, rowsDone: 0 }, file)) {
    const present = await countPresent(pool, place, block)
    result.rows = block.rowsDone
    result.responses += block.size - present
    result.duplicates += block.repeated + present
    result.skipped += block.skipped
    result.rejected += block.rejected
    const room = problemsShown - result.problems.length
    result.problems.push(...block.problems.slice(0, room).map(({ cells, ...problem }) => problem))
    for (const { name, rows } of block.unknown) unknown.set(name, (unknown.get(name) ?? 0) + rows)
  }
  await db.import.updateMany({
    where: { workspaceId: row.workspaceId, id: importId, state: 'uploaded' },
    data: formOf(plan.format, { rows: result.rows, header }),
  })
  return { ...result, unknownTouchpoints: suggest(unknown, touchpoints) }
}

/**
 * The columns' names. A text is looked at as a whole on the way, so that one
 * that is broken is refused at once; a sheet is parsed only as it is read.
 */
async function headerOf(workerFile: string, format: Format, file: StoredBytes): Promise<string[]> {
  if (format.kind !== 'xlsx') return (await countInWorker(workerFile, format, file)).header
  const { rows } = await lookInWorker(workerFile, format, 2, file)
  demandTable(rows[0], rows[1])
  return columnNames(rows[0] ?? [])
}

/** How many of these responses are there already. */
async function countPresent(pool: Pool, place: Place, block: EncodedBlock): Promise<number> {
  if (block.size === 0) return 0
  const { rows } = await pool.query<{ present: number }>(
    `select count(*)::int as present from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = any($3::uuid[])`,
    [place.workspaceId, place.journeyId, new BlockTuples(block).ids],
  )
  return rows[0]?.present ?? 0
}

function suggest(
  unknown: ReadonlyMap<string, number>,
  touchpoints: readonly Touchpoint[],
): UnknownTouchpoint[] {
  return [...unknown]
    .map(([name, rows]) => ({ name, rows, suggestion: nearestTitle(name, touchpoints) }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, unknownShown)
}
