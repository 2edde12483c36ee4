import type { Pool } from 'pg'
import type { Place } from '../write-responses'
import { inTransaction } from './in-transaction'
import { lockAttributeClock } from './lock-attribute-clock'
import { lockClock } from './lock-clock'

/**
 * Deletes what an import said of customers, and the customers that it alone has
 * named: once its responses are gone, nothing refers to them. Ended in the
 * middle, it can be called again.
 * @param portion customers of one transaction: others wait for it
 * @param onPortion called behind each of them
 */
export async function deleteSaid(
  pool: Pool,
  place: Place,
  importId: string,
  portion: number,
  onPortion: () => Promise<void>,
): Promise<void> {
  while ((await deleteLayer(pool, place, importId, portion)) > 0) await onPortion()
  while ((await deleteCustomers(pool, place, importId, portion)) > 0) await onPortion()
}

/**
 * What import $2 says of some customers, $3 at most. Copies of the attributes
 * learn of it by the customers' version.
 */
const layerStatement = `
  with doomed as materialized (
    select ctid, "customerId" from "CustomerAttributes"
    where "workspaceId" = $1::uuid and "importId" = $2::uuid
    limit $3::int
  ),
  clock as (
    insert into "AttributeClock" as kept ("workspaceId", version)
    select $1::uuid, 1 from (select 1 from doomed limit 1) as any_doomed
    on conflict ("workspaceId") do update set version = kept.version + 1
    returning version
  ),
  deleted as (
    delete from "CustomerAttributes" where ctid = any(array(select ctid from doomed))
  ),
  touched as (
    update "Customer" set version = (select version from clock)
    where "workspaceId" = $1::uuid and id = any(array(select "customerId" from doomed))
  )
  select count(*)::int as deleted from doomed`

/** @returns how many customers lost what the import said of them. */
function deleteLayer(pool: Pool, place: Place, importId: string, portion: number): Promise<number> {
  return inTransaction(
    pool,
    async (client) => {
      await lockClock(client, place)
      const { rows } = await client.query<{ deleted: number }>(layerStatement, [
        place.workspaceId,
        importId,
        portion,
      ])
      return rows[0]?.deleted ?? 0
    },
    { keep: (deleted) => deleted > 0 },
  )
}

const customersStatement = `
  delete from "Customer" where "importId" = $2::uuid and ctid = any(array(
    select ctid from "Customer" where "workspaceId" = $1::uuid and "importId" = $2::uuid limit $3::int))`

/**
 * Whoever names a customer that belongs to an import takes the clock first, so
 * that under it none comes to be named between looking and deleting.
 * @returns how many were deleted.
 */
function deleteCustomers(
  pool: Pool,
  { workspaceId }: Place,
  importId: string,
  portion: number,
): Promise<number> {
  return inTransaction(
    pool,
    async (client) => {
      await lockAttributeClock(client, workspaceId)
      const { rowCount } = await client.query(customersStatement, [workspaceId, importId, portion])
      return rowCount ?? 0
    },
    { keep: (deleted) => deleted > 0 },
  )
}
