import type { Pool } from 'pg'
import { gradedCte, takeFromRollupsCte, tallyCte } from '../tally-sql'
import type { Place } from '../write-responses'

const batchSize = 5000

/** Deletes some responses of an import and takes exactly them from the rollups. */
const statement = `
  with doomed as materialized (
    select id from "Response" where "importId" = $3::uuid limit ${batchSize}
  ),
  deleted as (
    delete from "Response" kept using doomed
    where kept."workspaceId" = $1::uuid and kept."journeyId" = $2::uuid and kept.id = doomed.id
    returning kept."touchpointId", kept.channel, kept.source, kept.instrument, kept."value", kept."at"
  ),
  ${tallyCte('deleted')},
  ${gradedCte},
  ${takeFromRollupsCte}
  select count(*)::int as deleted from deleted`

const emptied = `
  delete from "HeatRollup" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n = 0`

/**
 * Deletes all responses of an import, a batch a transaction. Ended in the
 * middle, it can be called again.
 */
export async function deleteResponsesOf(pool: Pool, place: Place, importId: string): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ deleted: number }>({
      text: statement,
      values: [place.workspaceId, place.journeyId, importId],
    })
    if (rows[0]?.deleted === 0) break
  }
  await pool.query(emptied, [place.workspaceId, place.journeyId])
}
