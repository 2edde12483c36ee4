import type { Pool } from 'pg'
import { gradedCte, takeFromRollupsCte } from '../tally-sql'
import { clockCte, type Place } from '../write-responses'
import { inTransaction } from './in-transaction'
import { lockClock } from './lock-clock'

/** Responses that one statement deletes, so that others do not wait long. */
const portion = 5000

/**
 * Deletes some responses that import $3 brought into block $4, those behind
 * the id $5, and takes exactly them from the rollups. The ids go as an array:
 * without statistics, a join may become a loop over all responses.
 */
const statement = `
  with ${clockCte('(select 1) as once')},
  doomed as materialized (
    select id from clock, "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "Response".block = $4::int
      and "importId" = $3::uuid and id > $5::uuid
    order by id
    limit ${portion}
  ),
  deleted as (
    delete from "Response" kept
    where kept."workspaceId" = $1::uuid and kept."journeyId" = $2::uuid
      and kept.id = any(array(select id from doomed))
    returning kept.id, kept."touchpointId", kept.channel, kept.source, kept.instrument, kept."value", kept."at"
  ),
  block as (
    update "ResponseBlock" set n = n - (select count(*)::int from deleted), version = (select version from clock)
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $4::int
  ),
  marks as (
    delete from "ResponseMark" kept
    where kept."workspaceId" = $1::uuid and kept."journeyId" = $2::uuid
      and kept."responseId" = any(array(select id from doomed))
  ),
  ${gradedCte('deleted')},
  ${takeFromRollupsCte}
  select count(*)::int as deleted, max(id::text) as last from deleted`

const emptied = `
  delete from "HeatRollup" where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n = 0`

/** Before the first id there is. */
const nil = '00000000-0000-0000-0000-000000000000'

/**
 * Deletes all that an import brought: its responses with what people marked
 * them with, and what it said of customers. Ended in the middle, it can be
 * called again.
 */
export async function deleteImportBlocks(
  pool: Pool,
  place: Place,
  importId: string,
): Promise<void> {
  const where = [place.workspaceId, place.journeyId]
  const { rows } = await pool.query<{ block: number }>(
    `select unnest(blocks) as block from "Import"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id = $3::uuid order by 1`,
    [...where, importId],
  )
  for (const { block } of rows) await deleteOfBlock(pool, place, importId, block)
  await pool.query(emptied, where)
  await deleteLayer(pool, place, importId)
}

async function deleteOfBlock(
  pool: Pool,
  place: Place,
  importId: string,
  block: number,
): Promise<void> {
  let last = nil
  for (;;) {
    const { rows } = await pool.query<{ deleted: number; last: string | null }>({
      text: statement,
      values: [place.workspaceId, place.journeyId, importId, block, last],
    })
    if (!rows[0]?.last) return
    last = rows[0].last
  }
}

const layerStatement = `
  with doomed as (
    delete from "CustomerAttributes" where "workspaceId" = $1::uuid and "importId" = $2::uuid
    returning "customerId"
  ),
  clock as (
    insert into "AttributeClock" as kept ("workspaceId", version)
    select $1::uuid, 1 from (select 1 from doomed limit 1) as any_doomed
    on conflict ("workspaceId") do update set version = kept.version + 1
    returning version
  )
  update "Customer" set version = (select version from clock)
  where "workspaceId" = $1::uuid and id in (select "customerId" from doomed)`

/** Copies of the attributes learn of it by the customers' version. */
function deleteLayer(pool: Pool, place: Place, importId: string): Promise<void> {
  return inTransaction(pool, async (client) => {
    await lockClock(client, place)
    await client.query(layerStatement, [place.workspaceId, importId])
  })
}
