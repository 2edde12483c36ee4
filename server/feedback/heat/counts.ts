import type { HeatFilters } from '@/core/heat/filters'
import { type Heat, heatOf, negativeShare, priorStrength } from '@/core/heat/heat'
import { countsForHeat, type Instrument } from '@/core/heat/instruments'
import {
  addTallies,
  addTo,
  type HeatCounts,
  nothing,
  type Tallies,
  type Tally,
} from '@/core/heat/tally'
import type { HeatBasis } from '@/core/heat/views'
import type { Touchpoint } from '@/core/journey/records'
import type { MapOutline } from '@/server/journeys/map-outlines'
import type { RollupRow } from './read-rollups'

/** A tally with the touchpoint it belongs to and the channel that it counts for. */
export type Count = Tally & { touchpoint: Touchpoint; channel: string; instrument: Instrument }

/** @param channel that responses name: one that names none ('') has its touchpoint's */
export function countOf(
  touchpoint: Touchpoint,
  channel: string,
  instrument: Instrument,
  { n, negative, painNegative, best, valueSum, valueSquares }: Tally,
): Count {
  // One literal: there are thousands of them in an answer.
  return {
    touchpoint,
    channel: channel || touchpoint.channel,
    instrument,
    n,
    negative,
    painNegative,
    best,
    valueSum,
    valueSquares,
  }
}

/** What every heat view is made from. */
export type LoadedCounts = MapOutline & { basis: HeatBasis; counts: Count[] }

/** Counts of the touchpoints on the map; what is no longer there does not count. */
export function countsOf(
  rows: readonly RollupRow[],
  touchpoints: readonly Touchpoint[],
  filters: Pick<HeatFilters, 'channels'>,
): Count[] {
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const wanted = filters.channels?.length ? new Set(filters.channels) : null
  const counts: Count[] = []
  for (const row of rows) {
    const touchpoint = byId.get(row.touchpointId)
    if (!touchpoint) continue
    const count = countOf(touchpoint, row.channel, row.instrument, row)
    if (!wanted || wanted.has(count.channel)) counts.push(count)
  }
  return counts
}

/** Groups counts; the order of the groups is that of their first count. */
export function groupCounts(
  counts: readonly Count[],
  keyOf: (count: Count) => string,
): Map<string, Count[]> {
  const groups = new Map<string, Count[]>()
  for (const count of counts) {
    const key = keyOf(count)
    const group = groups.get(key)
    if (group) group.push(count)
    else groups.set(key, [count])
  }
  return groups
}

export function talliesOf(counts: readonly Count[]): Tallies {
  const tallies: Tallies = {}
  for (const count of counts) {
    const sum = tallies[count.instrument]
    tallies[count.instrument] = sum ? addTallies(sum, count) : count
  }
  return tallies
}

/** What heat is computed from. How much something matters to customers is no part of it. */
export function poolHeat(counts: readonly Count[]): HeatCounts {
  const sum = nothing()
  for (const count of counts) if (countsForHeat(count.instrument)) addTo(sum, count)
  return sum
}

/** What heat is computed from, by what `keyOf` says: a key is there for every count. */
export function poolBy(
  counts: readonly Count[],
  keyOf: (count: Count) => string,
): Map<string, HeatCounts> {
  const pools = new Map<string, HeatCounts>()
  for (const count of counts) {
    const key = keyOf(count)
    let sum = pools.get(key)
    if (!sum) {
      sum = nothing()
      pools.set(key, sum)
    }
    if (countsForHeat(count.instrument)) addTo(sum, count)
  }
  return pools
}

/** The heat of every touchpoint on the map, in the order of the outline. */
export function heatByTouchpoint({ basis, counts, touchpoints }: LoadedCounts): Map<string, Heat> {
  const pools = poolBy(counts, ({ touchpoint }) => touchpoint.id)
  return new Map(
    touchpoints.map(({ id }) => [id, heatOf(pools.get(id) ?? nothing(), basis.p0, basis.strength)]),
  )
}

/** What the view says of itself. */
export function basisOf(
  counts: readonly Count[],
  filters: HeatFilters,
  days: { first: string; last: string } | null,
): HeatBasis {
  const all = poolHeat(counts)
  const period =
    days && all.n > 0 ? { from: filters.from ?? days.first, to: filters.to ?? days.last } : null
  return {
    method: 'shrinkage-v1',
    period,
    p0: negativeShare(all),
    strength: priorStrength,
    n: all.n,
    negative: all.negative,
  }
}
