import type { Pool } from 'pg'
import { addToRollupsCte, gradedCte } from '../tally-sql'
import type { Place } from '../write-responses'
import { inTransaction } from './in-transaction'
import { lockClock } from './lock-clock'

const next = `
  select array_agg(block order by block) as blocks from (
    select block from "ResponseBlock"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "importId" = $3::uuid and not counted
    order by block limit $4::int
  ) as uncounted`

const count = `
  with written as (
    select "touchpointId", channel, source, instrument, "value", "at" from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = any($3::int[])
  ),
  ${gradedCte('written')},
  ${addToRollupsCte},
  counted as (
    update "ResponseBlock" set counted = true, version = $4::bigint
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = any($3::int[])
  )
  update "Import" set "progressAt" = now() where "workspaceId" = $1::uuid and id = $5::uuid`

/**
 * Adds blocks of an import that are not in the rollups yet to them, up to `most`
 * at a time: all of them at once or, ended in the middle, none. Anybody may do
 * it at any time: the clock lets one at a time look for them.
 * @returns whether there were any; then there may be more.
 */
export async function countBlocks(
  pool: Pool,
  place: Place,
  importId: string,
  most: number,
): Promise<boolean> {
  const where = [place.workspaceId, place.journeyId]
  return inTransaction(
    pool,
    async (client) => {
      const version = await lockClock(client, place)
      const { rows } = await client.query<{ blocks: number[] | null }>(next, [
        ...where,
        importId,
        most,
      ])
      const blocks = rows[0]?.blocks
      if (!blocks) return false
      // Compiling the sums takes longer than counting with them.
      await client.query('set local jit = off')
      await client.query(count, [...where, blocks, version, importId])
      return true
    },
    { keep: (counted) => counted },
  )
}
