import { byHeat, type Heat, heatOf } from '@/core/heat/heat'
import { type HeatCounts, pool } from '@/core/heat/tally'
import type { HeatGrid, PlaceHeat } from '@/core/heat/views'
import type { PoolRow } from '../columns/split'
import { heatByTouchpoint, type LoadedCounts } from '../heat/counts'
import { groupBy } from './group-by'

/**
 * Touchpoints with responses, hottest first, against the parts that the counts
 * are split into. The sum of a row is the touchpoint itself: parts may overlap,
 * as segments do, or leave somebody out.
 */
export function crossGrid(
  loaded: LoadedCounts,
  split: readonly PoolRow[],
  columns: readonly { id: string; title: string }[],
): HeatGrid {
  const { basis, touchpoints } = loaded
  const heat = (counts: HeatCounts): Heat => heatOf(counts, basis.p0, basis.strength)
  const own = heatByTouchpoint(loaded)
  const inCell = groupBy(split, ({ touchpointId, part }) => cellKey(touchpointId, part ?? ''))
  const inColumn = groupBy(split, ({ part }) => part ?? '')
  const rows: PlaceHeat[] = touchpoints
    .map(({ id, title }) => ({ id, title, ...(own.get(id) as Heat) }))
    .filter(({ n }) => n > 0)
    .sort(byHeat)
  return {
    ...basis,
    rows,
    columns: columns.map(({ id, title }) => ({
      id,
      title,
      ...heat(pool(inColumn.get(id) ?? [])),
    })),
    cells: rows.flatMap((row) =>
      columns.map((column) => ({
        rowId: row.id,
        columnId: column.id,
        touchpointIds: [row.id],
        ...heat(pool(inCell.get(cellKey(row.id, column.id)) ?? [])),
      })),
    ),
  }
}

const cellKey = (rowId: string, columnId: string) => `${rowId} ${columnId}`
