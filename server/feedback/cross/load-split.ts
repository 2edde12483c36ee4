import type { HeatFilters } from '@/core/heat/filters'
import type { Columns } from '../columns/columns'
import type { PoolRow, Split } from '../columns/split'
import type { LoadedCounts } from '../heat/counts'
import { countsIn } from '../heat/load-counts'
import type { Place } from '../write-responses'

/** The counts of a view, and what its heat is computed from, split further. */
export async function loadSplit(
  { columns }: { columns: Columns },
  place: Place,
  filters: HeatFilters,
  split: Split,
): Promise<{ loaded: LoadedCounts; split: PoolRow[] }> {
  const own = 'segmentIds' in split ? split.segmentIds : []
  const view = await columns.look(place, [...(filters.segmentIds ?? []), ...own])
  return { loaded: countsIn(view, filters, 'touchpoints'), split: view.pools(filters, split) }
}
