import type { Pool, PoolClient } from 'pg'
import { addToRollupsCte, gradedCte, gradedFromArraysCte } from '../tally-sql'
import type { Place } from '../write-responses'
import type { EncodedSums } from './encoded-block'
import { inTransaction } from './in-transaction'
import { lockClock } from './lock-clock'
import type { Claimed } from './write-block'

/** Blocks with what their responses add to the rollups, and as they were when that was added up. */
export type Summed = { blocks: readonly (Claimed & { n: number })[]; sums: EncodedSums }

const next = `
  select array_agg(block order by block) as blocks from (
    select block from "ResponseBlock"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and "importId" = $3::uuid and not counted
    order by block limit $4::int
  ) as uncounted`

/** Adds `graded` to the rollups. Of the blocks $3 it says that they are counted, at version $4 of the clock, by import $5. */
const add = (graded: string) => `
  ${graded},
  ${addToRollupsCte},
  counted as (
    update "ResponseBlock" set counted = true, version = $4::bigint
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = any($3::int[])
  )
  update "Import" set "progressAt" = clock_timestamp() where "workspaceId" = $1::uuid and id = $5::uuid`

const addResponses = add(`
  with written as (
    select "touchpointId", channel, source, instrument, "value", "at" from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = any($3::int[])
  ),
  ${gradedCte('written')}`)

const addSums = add(`
  with ${gradedFromArraysCte(6)}`)

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
      await client.query(addResponses, [...where, blocks, version, importId])
      return true
    },
    { keep: (counted) => counted },
  )
}

/**
 * The same for blocks of which is known what they add: their responses are not
 * read again. That holds as long as nobody has touched them, for whoever does
 * counts their version up, and as long as no response was left out for being
 * there already.
 * @returns false when it does not hold; then nothing was counted.
 */
export async function countSummed(
  pool: Pool,
  place: Place,
  importId: string,
  { blocks, sums }: Summed,
): Promise<boolean> {
  if (blocks.length === 0) return true
  return inTransaction(
    pool,
    async (client) => {
      const version = await lockClock(client, place)
      if (!(await areAsSummed(client, place, blocks))) return false
      const numbers = blocks.map(({ block }) => block)
      await client.query(addSums, [
        ...[place.workspaceId, place.journeyId, numbers, version, importId],
        ...[sums.grains, sums.days, sums.touchpointIds, sums.channels, sums.sources],
        ...[sums.instruments, sums.n, sums.negative, sums.painNegative, sums.best],
        ...[sums.valueSum, sums.valueSquares],
      ])
      return true
    },
    { keep: (counted) => counted },
  )
}

const same = `
  select count(*)::int as same from "ResponseBlock"
  where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and not counted
    and (block, version, n) in (select * from unnest($3::int[], $4::bigint[], $5::int[]))`

async function areAsSummed(
  client: PoolClient,
  { workspaceId, journeyId }: Place,
  blocks: Summed['blocks'],
): Promise<boolean> {
  const { rows } = await client.query<{ same: number }>(same, [
    workspaceId,
    journeyId,
    blocks.map(({ block }) => block),
    blocks.map(({ version }) => version),
    blocks.map(({ n }) => n),
  ])
  return rows[0]?.same === blocks.length
}
