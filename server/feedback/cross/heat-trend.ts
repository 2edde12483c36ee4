import { byHeat, type Heat, heatOf } from '@/core/heat/heat'
import { type HeatTrend, monthsBetween, type PlaceTrend } from '@/core/heat/trend'
import { type Count, groupCounts, poolHeat } from '../heat/counts'
import type { LoadedCounts } from '../heat/load-counts'
import { groupBy } from './group-by'

/** A count with the part that it falls into besides: a month, a value, a segment. */
export type SplitCount = Count & { part: string }

/** How the heat of each touchpoint went by month; `split` is by the first day of the month. */
export function heatTrend(loaded: LoadedCounts, split: readonly SplitCount[]): HeatTrend {
  const { basis, touchpoints, stages } = loaded
  const months = monthsBetween(new Set(split.filter(({ n }) => n > 0).map(({ part }) => part)))
  const heat = (counts: readonly Count[]) => heatOf(poolHeat(counts), basis.p0, basis.strength)
  const trend = (counts: readonly SplitCount[]): PlaceTrend => ({
    months: months.map((month): Heat | null => {
      const found = heat(counts.filter(({ part }) => part === month))
      return found.n === 0 ? null : found
    }),
  })
  const whole = groupCounts(loaded.counts, ({ touchpointId }) => touchpointId)
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
        heat: heat(whole.get(id) ?? []),
        ...trend(parts.get(id) ?? []),
      }))
      .filter((place) => place.heat.n > 0)
      .sort((a, b) => byHeat(a.heat, b.heat)),
  }
}
