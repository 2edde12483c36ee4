import type { Pool } from 'pg'
import type { DryRun, UnknownTouchpoint } from '@/core/feedback/import-views'
import type { Mapping } from '@/core/feedback/mapping'
import type { Touchpoint } from '@/core/journey/records'
import { Conflict } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { ResponseColumns } from '../response-columns'
import { rulesInForce } from '../rules/load-rules'
import { touchpointsOf } from '../touchpoints'
import type { Place } from '../write-responses'
import { demandAttributes } from './attributes'
import { storedBytes } from './file-store'
import { loadImport } from './load-import'
import { makePlan } from './make-plan'
import { nearestTitle } from './nearest-title'
import { countInWorker, readInWorker } from './read-in-worker'

const problemsShown = 100
const unknownShown = 500

/**
 * Reads the whole file as the import would, and writes nothing of it.
 * @throws Invalid when the file or the mapping cannot be used.
 */
export async function dryRun(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  workerFile: string,
  place: Place,
  importId: string,
  mapping: Mapping,
): Promise<DryRun> {
  const row = await loadImport(db, place, importId)
  if (row.state !== 'uploaded') throw new Conflict('This file has been imported already.')
  const file = storedBytes(pool, { workspaceId: row.workspaceId, importId }, row.bytes)
  await demandAttributes(db, row.workspaceId, mapping)
  const touchpoints = await touchpointsOf(db, place)
  const plan = makePlan(mapping, {
    workspaceId: row.workspaceId,
    time: row.createdAt.getTime(),
    touchpoints,
    rules: await rulesInForce(db, place),
  })
  const { rows, header } = await countInWorker(workerFile, plan.format, file)
  await db.import.updateMany({
    where: { workspaceId: row.workspaceId, id: importId },
    data: { rowsTotal: rows, header },
  })

  const result: DryRun = {
    rows,
    responses: 0,
    skipped: 0,
    duplicates: 0,
    rejected: 0,
    unknownTouchpoints: [],
    problems: [],
  }
  const unknown = new Map<string, number>()
  const seen = new Set<number>()
  for await (const batch of readInWorker(workerFile, { plan, rowsDone: 0 }, file)) {
    const fresh = await countFresh(pool, place, batch.responses, seen)
    result.responses += fresh
    result.duplicates += batch.responses.size - fresh
    result.skipped += batch.skipped
    result.rejected += batch.rejected
    const room = problemsShown - result.problems.length
    result.problems.push(...batch.problems.slice(0, room).map(({ cells, ...problem }) => problem))
    for (const { name, rows } of batch.unknown) unknown.set(name, (unknown.get(name) ?? 0) + rows)
  }
  return { ...result, unknownTouchpoints: suggest(unknown, touchpoints) }
}

/**
 * How many of these responses are neither there already nor seen in this file
 * before. Ids are remembered by 48 bits: two in 300 million meet by chance.
 */
async function countFresh(
  pool: Pool,
  place: Place,
  responses: ResponseColumns,
  seen: Set<number>,
): Promise<number> {
  if (responses.size === 0) return 0
  const { rows } = await pool.query<{ id: string }>({
    text: `
      select row.id from unnest($3::uuid[]) as row(id)
      where not exists (
        select from "Response" kept
        where kept."workspaceId" = $1::uuid and kept."journeyId" = $2::uuid and kept.id = row.id
      )`,
    values: [place.workspaceId, place.journeyId, responses.literals[0]],
  })
  const before = seen.size
  for (const { id } of rows) seen.add(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
  return seen.size - before
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
