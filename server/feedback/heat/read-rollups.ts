import type { Pool } from 'pg'
import type { HeatFilters } from '@/core/heat/filters'
import type { Instrument } from '@/core/heat/instruments'
import type { Tally } from '@/core/heat/tally'
import type { Place } from '../write-responses'
import { coverPeriod, type Stretch } from './period'

/** Counts of one touchpoint's responses by the channel they name ('' when none) and instrument. */
export type RollupRow = Tally & { touchpointId: string; channel: string; instrument: Instrument }

/**
 * How finely a view tells counts apart. A view of touchpoints alone pools what
 * came through different channels, and can be read from the months too.
 */
export type Detail = 'channels' | 'touchpoints'

/**
 * The rollup rows that answer for some filters; null when only the responses
 * themselves can: about attributes, a ragged period, or, of months, which are
 * not told apart by it, about channel or source.
 */
export function rollupsFor(filters: HeatFilters, detail: Detail): Stretch | null {
  if (filters.attributes?.length || filters.segmentIds?.length) return null
  const stretch = coverPeriod(filters.from, filters.to)
  if (stretch?.grain !== 'month') return stretch
  const isPooled = detail === 'touchpoints' && !filters.channels?.length && !filters.sources?.length
  return isPooled ? stretch : null
}

/**
 * Reads the counts that the filters let through, all but `channels`: which
 * channel a response has may depend on its touchpoint. Those of months name no channel.
 * @param stretch as `rollupsFor` says
 */
export async function readRollups(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  stretch: Stretch,
  { sources, instruments }: HeatFilters,
): Promise<RollupRow[]> {
  const { rows } = await pool.query<RollupRow>({
    text: `select "touchpointId", channel, instrument::text as instrument,
      sum(n)::int as n, sum(negative)::int as negative, sum("painNegative")::float8 as "painNegative",
      sum(best)::int as best, sum("valueSum")::float8 as "valueSum", sum("valueSquares")::float8 as "valueSquares"
    from "HeatRollup"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and n > 0
      and grain = $3::"RollupGrain" and bucket between coalesce($4::date, '-infinity') and coalesce($5::date, 'infinity')
      and ($6::text[] is null or source = any($6))
      and ($7::text[] is null or instrument::text = any($7))
    group by 1, 2, 3`,
    values: [
      workspaceId,
      journeyId,
      stretch.grain,
      stretch.first,
      stretch.last,
      orNull(sources),
      orNull(instruments),
    ],
  })
  return rows
}

function orNull<T>(list: readonly T[] | undefined): readonly T[] | null {
  return list && list.length > 0 ? list : null
}
