import type { HeatFilters } from '@/core/heat/filters'
import type { CountRow, CountsBy, HeatSource } from '../columns/heat-source'
import { countsOf } from '../heat/counts'
import { type LoadedCounts, loadCounts } from '../heat/load-counts'
import type { Place } from '../write-responses'
import { groupBy } from './group-by'
import type { SplitCount } from './heat-trend'

type Parts = Parameters<typeof loadCounts>[0] & { columns: HeatSource }

/** The counts of a view, and the same split further; `part` names where a row belongs. */
export async function loadSplit(
  parts: Parts,
  place: Place,
  filters: HeatFilters,
  by: CountsBy,
  partOf: (row: CountRow) => string,
): Promise<{ loaded: LoadedCounts; split: SplitCount[] }> {
  const [loaded, rows] = await Promise.all([
    loadCounts(parts, place, filters),
    parts.columns.counts(place, filters, by),
  ])
  const groups = groupBy(rows, partOf)
  const split = [...groups].flatMap(([part, group]) =>
    countsOf(group, loaded.touchpoints, filters).map((count) => ({ ...count, part })),
  )
  return { loaded, split }
}
