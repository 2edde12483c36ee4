import type { Pool } from 'pg'
import type { Place } from '../write-responses'

/** Days, YYYY-MM-DD, UTC. */
export type Days = { first: string; last: string }

type Block = Days & { block: number }

/**
 * First and last day with a response of a touchpoint; null without any. Blocks
 * know days outside of which they have nothing, so only those at the ends are
 * looked into: one at each end, unless responses of it are gone or in the inbox.
 */
export async function readDays(pool: Pool, place: Place): Promise<Days | null> {
  const blocks = await readBounds(pool, place)
  const looked = new Map<number, Promise<Days | null>>()
  const look = (block: number) => {
    const days = looked.get(block) ?? daysOf(pool, place, block)
    looked.set(block, days)
    return days
  }
  const first = await outermost(
    blocks,
    look,
    ({ first }) => first,
    (a, b) => a < b,
  )
  const last = await outermost(
    blocks,
    look,
    ({ last }) => last,
    (a, b) => a > b,
  )
  return first && last ? { first, last } : null
}

/** The outermost day that is really there, at the end that `bound` and `isBeyond` name. */
async function outermost(
  blocks: readonly Block[],
  look: (block: number) => Promise<Days | null>,
  bound: (days: Days) => string,
  isBeyond: (a: string, b: string) => boolean,
): Promise<string | null> {
  const inOrder = blocks.toSorted((a, b) => (isBeyond(bound(a), bound(b)) ? -1 : 1))
  let found: string | null = null
  for (const block of inOrder) {
    if (found !== null && !isBeyond(bound(block), found)) break
    const days = await look(block.block)
    if (days && (found === null || isBeyond(bound(days), found))) found = bound(days)
  }
  return found
}

async function readBounds(pool: Pool, { workspaceId, journeyId }: Place): Promise<Block[]> {
  const { rows } = await pool.query<Block>({
    text: `select block, coalesce("firstDay"::text, '0001-01-01') as first,
      coalesce("lastDay"::text, '9999-12-31') as last
    from "ResponseBlock"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and counted and n > 0`,
    values: [workspaceId, journeyId],
  })
  return rows
}

async function daysOf(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  block: number,
): Promise<Days | null> {
  const { rows } = await pool.query<Days | { first: null; last: null }>({
    text: `select (min("at") at time zone 'UTC')::date::text as first, (max("at") at time zone 'UTC')::date::text as last
    from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $3::int and "touchpointId" is not null`,
    values: [workspaceId, journeyId, block],
  })
  const days = rows[0]
  return days?.first ? days : null
}
