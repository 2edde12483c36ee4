import { byHeat, type Heat, heatOf } from '@/core/heat/heat'
import type { HeatGrid, PlaceHeat } from '@/core/heat/views'
import { groupCounts, poolHeat } from '../heat/counts'
import type { LoadedCounts } from '../heat/load-counts'
import { groupBy } from './group-by'
import type { SplitCount } from './heat-trend'

/**
 * Touchpoints with responses, hottest first, against the parts that the counts
 * are split into. The sum of a row is the touchpoint itself: parts may overlap,
 * as segments do, or leave somebody out.
 */
export function crossGrid(
  { basis, counts, touchpoints }: LoadedCounts,
  split: readonly SplitCount[],
  columns: readonly { id: string; title: string }[],
): HeatGrid {
  const heat = (group: Parameters<typeof poolHeat>[0]): Heat =>
    heatOf(poolHeat(group), basis.p0, basis.strength)
  const own = groupCounts(counts, ({ touchpointId }) => touchpointId)
  const inCell = groupBy(split, ({ touchpointId, part }) => cellKey(touchpointId, part))
  const inColumn = groupBy(split, ({ part }) => part)
  const rows: PlaceHeat[] = touchpoints
    .map(({ id, title }) => ({ id, title, ...heat(own.get(id) ?? []) }))
    .filter(({ n }) => n > 0)
    .sort(byHeat)
  return {
    ...basis,
    rows,
    columns: columns.map(({ id, title }) => ({ id, title, ...heat(inColumn.get(id) ?? []) })),
    cells: rows.flatMap((row) =>
      columns.map((column) => ({
        rowId: row.id,
        columnId: column.id,
        touchpointIds: [row.id],
        ...heat(inCell.get(cellKey(row.id, column.id)) ?? []),
      })),
    ),
  }
}

const cellKey = (rowId: string, columnId: string) => `${rowId} ${columnId}`
