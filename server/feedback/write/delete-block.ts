import type { Pool } from 'pg'
import { dropEmptyRollups, gradedCte, takeFromRollupsCte } from '../tally-sql'
import type { Place } from '../write-responses'
import { deleteSaid } from './delete-said'
import { inTransaction } from './in-transaction'
import { lockClock } from './lock-clock'

/**
 * Deletes some responses that import $3 brought into block $4 and takes exactly
 * them from the rollups, if they are counted there. They are found by the places
 * where they lie, which stay as they are under the clock: without statistics, a
 * join may become a loop over all responses.
 */
const statement = `
  with doomed as materialized (
    select ctid, id from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $4::int and "importId" = $3::uuid
    limit $5::int
  ),
  deleted as (
    delete from "Response" where ctid = any(array(select ctid from doomed))
    returning "touchpointId", channel, source, instrument, "value", "at"
  ),
  block as (
    update "ResponseBlock" set n = n - (select count(*)::int from deleted), version = $6::bigint
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $4::int
  ),
  marks as (
    delete from "ResponseMark"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid
      and "responseId" = any(array(select id from doomed))
  ),
  counted as (
    select * from deleted where (
      select counted from "ResponseBlock"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $4::int
    )
  ),
  ${gradedCte('counted')},
  ${takeFromRollupsCte}
  select count(*)::int as deleted from deleted`

/**
 * Deletes all that an import brought: its responses with what people marked
 * them with, what it said of customers, and the customers that nobody else has
 * named. Ended in the middle, it can be called again.
 * @param portion responses, customers' attributes or customers that one transaction deletes: others wait for it
 * @param onPortion called behind each of them
 */
export async function deleteImportBlocks(
  pool: Pool,
  place: Place,
  importId: string,
  portion: number,
  onPortion: () => Promise<void> = async () => {},
): Promise<void> {
  const where = [place.workspaceId, place.journeyId]
  const { rows } = await pool.query<{ block: number }>(
    `select unnest(blocks) as block from "Import"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid order by 1`,
    [...where, importId],
  )
  for (const { block } of rows) {
    while ((await deletePortion(pool, place, importId, block, portion)) > 0) await onPortion()
  }
  await pool.query(dropEmptyRollups, where)
  await deleteSaid(pool, place, importId, portion, onPortion)
}

/**
 * The clock comes first and by itself: what a statement reads is of the moment
 * when it began, and somebody may count the block while this one waits.
 * @returns how many were deleted.
 */
function deletePortion(
  pool: Pool,
  place: Place,
  importId: string,
  block: number,
  portion: number,
): Promise<number> {
  return inTransaction(
    pool,
    async (client) => {
      const version = await lockClock(client, place)
      // Compiling the sums takes longer than counting with them.
      await client.query('set local jit = off')
      const { rows } = await client.query<{ deleted: number }>({
        text: statement,
        values: [place.workspaceId, place.journeyId, importId, block, portion, version],
      })
      return rows[0]?.deleted ?? 0
    },
    { keep: (deleted) => deleted > 0 },
  )
}
