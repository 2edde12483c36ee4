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

/** A row or column of the model; `id` null is the one that pools all. */
type Line = { id: string | null; key: string; title: string; heat: Heat }

/**
 * The grid with its sums: a first column pools each row, a last row pools each
 * column, so that one walks to them with the same keys as to any field. Where
 * there is but one column or row, its sum would say the same again.
 */
export function gridModel(grid: HeatGrid, words: GridWords): GridModel {
  const all = poolHeats(grid.rows, grid)
  const rows = grid.rows.map((row) => lineOf(row, words.nameless))
  const columns = grid.columns.map((column) =>
    lineOf(column, column.id === '' ? words.noColumn : words.nameless),
  )
  const sum = (title: string): Line => ({ id: null, key: 'all', title, heat: all })
  if (columns.length > 1) columns.unshift(sum(words.allColumns))
  if (rows.length > 1) rows.push(sum(words.allRows))
  return {
    columns,
    rows: rows.map((row) => ({
      key: row.key,
      title: row.title,
      slots: columns.map((column) => slotAt(grid, row, column)),
    })),
  }
}

function lineOf(place: Heat & { id: string; title: string }, nameless: string): Line {
  return { id: place.id, key: place.id, title: place.title || nameless, heat: place }
}

function slotAt(grid: HeatGrid, row: Line, column: Line): GridSlot {
  const fits = ({ rowId, columnId }: HeatGrid['cells'][number]) =>
    (row.id === null || rowId === row.id) && (column.id === null || columnId === column.id)
  const cells = grid.cells.filter(fits)
  return {
    key: `${row.key} ${column.key}`,
    heat: heatAt(row, column, cells[0]),
    rowTitle: row.title,
    columnTitle: column.title,
    columnId: column.id,
    // All touchpoints need no list: without one the verbatims are of all.
    touchpointIds:
      row.id === null && column.id === null
        ? []
        : [...new Set(cells.flatMap((cell) => cell.touchpointIds))],
  }
}

function heatAt(row: Line, column: Line, cell: Heat | undefined): Heat | null {
  if (row.id === null) return column.heat
  if (column.id === null) return row.heat
  return cell ?? null
}
