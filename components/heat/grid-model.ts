import type { Heat } from '@/core/heat/heat'
import type { HeatGrid } from '@/core/heat/views'
import { poolHeats } from './pool-heats'

/** One field of the grid as it is shown. */
export type GridSlot = {
  key: string
  /** Null: nothing is mapped there. */
  heat: Heat | null
  rowTitle: string
  columnTitle: string
  /** The column to filter by; null in the column of all. */
  columnId: string | null
  touchpointIds: string[]
}
export type GridModel = {
  columns: { key: string; title: string }[]
  rows: { key: string; title: string; slots: GridSlot[] }[]
}

export type GridWords = { allColumns: string; allRows: string; nameless: string; noColumn: string }

/**
 * The grid with its sums: a first column pools each row, a last row pools each
 * column, so that one walks to them with the same keys as to any field.
 */
export function gridModel(grid: HeatGrid, words: GridWords): GridModel {
  const cells = new Map(grid.cells.map((cell) => [`${cell.rowId} ${cell.columnId}`, cell]))
  const columnTitle = (column: { id: string; title: string }) =>
    column.title || (column.id === '' ? words.noColumn : words.nameless)
  const touchpointsOf = (fits: (cell: HeatGrid['cells'][number]) => boolean) => [
    ...new Set(grid.cells.filter(fits).flatMap((cell) => cell.touchpointIds)),
  ]

  const rows = grid.rows.map((row) => {
    const rowTitle = row.title || words.nameless
    const sum: GridSlot = {
      key: `${row.id} all`,
      heat: row,
      rowTitle,
      columnTitle: words.allColumns,
      columnId: null,
      touchpointIds: touchpointsOf((cell) => cell.rowId === row.id),
    }
    const slots = grid.columns.map((column): GridSlot => {
      const cell = cells.get(`${row.id} ${column.id}`)
      return {
        key: `${row.id} ${column.id}`,
        heat: cell ?? null,
        rowTitle,
        columnTitle: columnTitle(column),
        columnId: column.id,
        touchpointIds: cell?.touchpointIds ?? [],
      }
    })
    return { key: row.id, title: rowTitle, slots: [sum, ...slots] }
  })

  const sums = grid.columns.map(
    (column): GridSlot => ({
      key: `all ${column.id}`,
      heat: column,
      rowTitle: words.allRows,
      columnTitle: columnTitle(column),
      columnId: column.id,
      touchpointIds: touchpointsOf((cell) => cell.columnId === column.id),
    }),
  )
  const corner: GridSlot = {
    key: 'all all',
    heat: poolHeats(grid.rows, grid),
    rowTitle: words.allRows,
    columnTitle: words.allColumns,
    columnId: null,
    touchpointIds: [],
  }
  return {
    columns: [
      { key: 'all', title: words.allColumns },
      ...grid.columns.map((column) => ({ key: column.id, title: columnTitle(column) })),
    ],
    rows: [...rows, { key: 'all', title: words.allRows, slots: [corner, ...sums] }],
  }
}
