import { byHeat, type Heat, heatOf } from '@/core/heat/heat'
import { type HeatCounts, pool } from '@/core/heat/tally'
import { type HeatTrend, monthsBetween, type PlaceTrend } from '@/core/heat/trend'
import type { PoolRow } from '../columns/split'
import { heatByTouchpoint, type LoadedCounts } from '../heat/counts'
import { groupBy } from './group-by'

/** How the heat of each touchpoint went by month; `split` is by month. */
export function heatTrend(loaded: LoadedCounts, split: readonly PoolRow[]): HeatTrend {
  const { basis, touchpoints, stages } = loaded
  const months = monthsBetween(new Set(split.map(({ part }) => part ?? '')))
  const heat = (counts: HeatCounts) => heatOf(counts, basis.p0, basis.strength)
  const trend = (rows: readonly PoolRow[]): PlaceTrend => {
    const byMonth = groupBy(rows, ({ part }) => part ?? '')
    return {
      months: months.map((month): Heat | null => {
        const found = heat(pool(byMonth.get(month) ?? []))
        return found.n === 0 ? null : found
      }),
    }
  }
  const whole = heatByTouchpoint(loaded)
  const parts = groupBy(split, ({ touchpointId }) => touchpointId)
  const titles = new Map(stages.map(({ id, title }) => [id, title]))
  return {
    ...basis,
    months,
    whole: trend(split),
    touchpoints: touchpoints
      .map(({ id, title, stageId }) => ({
        touchpointId: id,
        title,
        stageTitle: titles.get(stageId) ?? '',
        heat: whole.get(id) as Heat,
        ...trend(parts.get(id) ?? []),
      }))
      .filter((place) => place.heat.n > 0)
      .sort((a, b) => byHeat(a.heat, b.heat)),
  }
}
