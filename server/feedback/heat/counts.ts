import type { HeatFilters } from '@/core/heat/filters'
import { negativeShare, priorStrength } from '@/core/heat/heat'
import { countsForHeat } from '@/core/heat/instruments'
import { addTallies, type HeatCounts, pool, type Tallies } from '@/core/heat/tally'
import type { HeatBasis } from '@/core/heat/views'
import type { Touchpoint } from '@/core/journey/records'
import type { RollupRow } from './read-rollups'

/** A rollup row with the touchpoint it belongs to and the channel that it counts for. */
export type Count = RollupRow & { touchpoint: Touchpoint; channel: string }

/**
 * Counts of the touchpoints on the map. A response that names no channel has
 * its touchpoint's; what is no longer on the map does not count.
 */
export function countsOf(
  rows: readonly RollupRow[],
  touchpoints: readonly Touchpoint[],
  filters: Pick<HeatFilters, 'channels'>,
): Count[] {
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]))
  const wanted = filters.channels?.length ? new Set(filters.channels) : null
  const counts: Count[] = []
  for (const row of rows) {
    const { touchpointId, instrument, n, negative, painNegative } = row
    const touchpoint = byId.get(touchpointId)
    if (!touchpoint) continue
    const channel = row.channel || touchpoint.channel
    if (wanted && !wanted.has(channel)) continue
    const { best, valueSum, valueSquares } = row
    const tally = { n, negative, painNegative, best, valueSum, valueSquares }
    counts.push({ touchpointId, touchpoint, channel, instrument, ...tally })
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
  return pool(counts.filter((count) => countsForHeat(count.instrument)))
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
