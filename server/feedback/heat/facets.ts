import type { Pool } from 'pg'
import type { Instrument } from '@/core/heat/instruments'
import type { HeatFacets } from '@/core/heat/views'
import type { Infrastructure } from '@/server/infrastructure'
import { touchpointsOf } from '../touchpoints'
import type { Place } from '../write-responses'
import { readDays } from './read-days'

type FacetRow = {
  touchpointId: string
  channel: string
  source: string
  instrument: Instrument
  n: number
}

/** What the filters of a journey can be set to, from all its responses. */
export async function heatFacets(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  place: Place,
): Promise<HeatFacets> {
  const [rows, days, touchpoints] = await Promise.all([
    readAll(pool, place),
    readDays(pool, place),
    touchpointsOf(db, place),
  ])
  const channelOf = new Map(touchpoints.map(({ id, channel }) => [id, channel]))
  const live = rows.filter((row) => channelOf.has(row.touchpointId))
  const byInstrument = new Map<Instrument, number>()
  for (const { instrument, n } of live) {
    byInstrument.set(instrument, (byInstrument.get(instrument) ?? 0) + n)
  }
  return {
    channels: sorted(live.map((row) => row.channel || (channelOf.get(row.touchpointId) ?? ''))),
    sources: sorted(live.map((row) => row.source)),
    instruments: [...byInstrument].map(([instrument, n]) => ({ instrument, n })),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
    n: live.reduce((sum, row) => sum + row.n, 0),
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '').sort()
}

async function readAll(pool: Pool, { workspaceId, journeyId }: Place): Promise<FacetRow[]> {
  const { rows } = await pool.query<FacetRow>({
    text: `select "touchpointId", channel, source, instrument::text as instrument, n from "HeatRollup"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and grain = 'all' and n > 0`,
    values: [workspaceId, journeyId],
  })
  return rows
}
