import type { Pool } from 'pg'
import { type Instrument, instruments } from '@/core/heat/instruments'
import type { HeatFacets } from '@/core/heat/views'
import type { Touchpoint } from '@/core/journey/records'
import type { Choice } from '../columns/split'
import type { Place } from '../write-responses'
import type { LoadParts } from './load-counts'
import { readDays } from './read-days'

/** What the filters of a journey can be set to, from all its responses. */
export async function heatFacets(parts: LoadParts, place: Place): Promise<HeatFacets> {
  if (parts.columns.holds(place)) {
    const view = await parts.columns.look(place)
    return view.remember('facets', () => facetsOf(view.choices(), view.days()))
  }
  const { touchpoints } = await parts.outlines.of(place)
  const [rows, days] = await Promise.all([
    readAll(parts.pool, place, touchpoints),
    readDays(parts.pool, place),
  ])
  return facetsOf(rows, days)
}

/** @param rows each with the channel that it counts for */
function facetsOf(
  rows: readonly Choice[],
  days: { first: string; last: string } | null,
): HeatFacets {
  const byInstrument = new Map<Instrument, number>()
  for (const { instrument, n } of rows) {
    byInstrument.set(instrument, (byInstrument.get(instrument) ?? 0) + n)
  }
  return {
    channels: sorted(rows.map(({ channel }) => channel)),
    sources: sorted(rows.map(({ source }) => source)),
    instruments: instruments.flatMap((instrument) => {
      const n = byInstrument.get(instrument) ?? 0
      return n > 0 ? [{ instrument, n }] : []
    }),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
    n: rows.reduce((sum, { n }) => sum + n, 0),
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '').sort()
}

/** Of the touchpoints on the map; they are told apart only where one's own channel counts. */
async function readAll(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  touchpoints: readonly Touchpoint[],
): Promise<Choice[]> {
  const { rows } = await pool.query<Choice & { touchpointId: string | null }>({
    text: `select channel, source, instrument::text as instrument,
      case channel when '' then "touchpointId" end as "touchpointId", sum(n)::int as n
    from "HeatRollup"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and grain = 'all' and n > 0
      and "touchpointId" = any($3::uuid[])
    group by 1, 2, 3, 4`,
    values: [workspaceId, journeyId, touchpoints.map(({ id }) => id)],
  })
  const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
  return rows.map(({ touchpointId, ...row }) => ({
    ...row,
    channel: row.channel || (channelOf.get(touchpointId ?? '') ?? ''),
  }))
}
