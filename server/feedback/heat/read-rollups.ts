import type { Pool } from 'pg'
import type { HeatFilters } from '@/core/heat/filters'
import type { Instrument } from '@/core/heat/instruments'
import type { Tally } from '@/core/heat/tally'
import type { Place } from '../write-responses'
import { coverPeriod, type Stretch } from './period'

/** Counts of one touchpoint's responses by the channel they name ('' when none) and instrument. */
export type RollupRow = Tally & { touchpointId: string; channel: string; instrument: Instrument }

/**
 * Reads the counts that the filters let through, all but `channels`: which
 * channel a response has may depend on its touchpoint.
 */
export async function readRollups(
  pool: Pool,
  place: Place,
  filters: HeatFilters,
): Promise<RollupRow[]> {
  const stretches = coverPeriod(filters.from, filters.to)
  if (stretches.length === 0) return []
  const values: unknown[] = [
    place.workspaceId,
    place.journeyId,
    orNull(filters.sources),
    orNull(filters.instruments),
  ]
  const within = stretches.map((stretch) => condition(stretch, values)).join(' or ')
  const { rows } = await pool.query<RollupRow>(
    `select "touchpointId", channel, instrument::text as instrument,
      sum(n)::int as n, sum(negative)::int as negative, sum("painNegative")::float8 as "painNegative",
      sum(best)::int as best, sum("valueSum")::float8 as "valueSum", sum("valueSquares")::float8 as "valueSquares"
    from "HeatRollup"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n > 0 and (${within})
      and ($3::text[] is null or source = any($3))
      and ($4::text[] is null or instrument::text = any($4))
    group by 1, 2, 3`,
    values,
  )
  return rows
}

function condition({ grain, first, last }: Stretch, values: unknown[]): string {
  const parameter = (value: unknown) => `$${values.push(value)}`
  const parts = [`grain = ${parameter(grain)}::"RollupGrain"`]
  if (first) parts.push(`bucket >= ${parameter(first)}::date`)
  if (last) parts.push(`bucket <= ${parameter(last)}::date`)
  return `(${parts.join(' and ')})`
}

function orNull<T>(list: readonly T[] | undefined): readonly T[] | null {
  return list && list.length > 0 ? list : null
}

/** First and last day with a response; null without any. */
export async function readDays(
  pool: Pool,
  { workspaceId, journeyId }: Place,
): Promise<{ first: string; last: string } | null> {
  // Made text outside: inside, "order by bucket" would mean the text, and no index has that.
  const end = (order: 'asc' | 'desc') => `(
    select bucket from "HeatRollup"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and grain = 'day' and n > 0
    order by bucket ${order} limit 1)::text`
  const { rows } = await pool.query<{ first: string | null; last: string | null }>({
    text: `select ${end('asc')} as first, ${end('desc')} as last`,
    values: [workspaceId, journeyId],
  })
  const days = rows[0]
  return days?.first && days.last ? { first: days.first, last: days.last } : null
}
