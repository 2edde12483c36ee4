import { heatOf, negativeShare, rank } from '@/core/heat/heat'
import { heatInstruments } from '@/core/heat/instruments'
import { pool as pooled } from '@/core/heat/tally'
import type { Infrastructure } from '@/server/infrastructure'

export type JourneySummary = {
  responses: number
  /** The touchpoint on the map with the highest heat, of those with enough responses. */
  hottest: { touchpointId: string; heat: number } | null
}

type Row = {
  journeyId: string
  touchpointId: string
  n: number
  negative: number
  painNegative: number
}

/** Responses and hottest touchpoint of journeys; a journey without responses is not in the map. */
export async function journeySummaries(
  { pool }: Pick<Infrastructure, 'pool'>,
  workspaceId: string,
  journeyIds: readonly string[],
): Promise<Map<string, JourneySummary>> {
  const { rows } = await pool.query<Row>(
    `select counts."journeyId", counts."touchpointId", sum(counts.n)::int as n,
      sum(counts.negative)::int as negative, sum(counts."painNegative")::float8 as "painNegative"
    from "HeatRollup" counts
    join "JourneyRecord" record on record."workspaceId" = counts."workspaceId"
      and record."journeyId" = counts."journeyId" and record.id = counts."touchpointId"
      and record."deletedAt" is null
    where counts."workspaceId" = $1::uuid and counts."journeyId" = any($2::uuid[])
      and counts.grain = 'all' and counts.n > 0 and counts.instrument::text = any($3::text[])
    group by 1, 2`,
    [workspaceId, journeyIds, heatInstruments],
  )
  const byJourney = new Map<string, Row[]>()
  for (const row of rows) {
    byJourney.set(row.journeyId, [...(byJourney.get(row.journeyId) ?? []), row])
  }
  return new Map([...byJourney].map(([journeyId, counts]) => [journeyId, summaryOf(counts)]))
}

function summaryOf(counts: readonly Row[]): JourneySummary {
  const all = pooled(counts)
  const p0 = negativeShare(all)
  const places = counts.map((row) => ({ touchpointId: row.touchpointId, ...heatOf(row, p0) }))
  const hottest = rank(places).find((place) => place.state === 'ok' && place.heat > 0)
  return {
    responses: all.n,
    hottest: hottest ? { touchpointId: hottest.touchpointId, heat: hottest.heat } : null,
  }
}
