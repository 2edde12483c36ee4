export type GridPosition = { row: number; column: number }
export type GridSize = { rows: number; columns: number }

/**
 * Where a key leads in a grid (WAI-ARIA grid pattern), from `at`: arrows by
 * one, Home and End in the row, with Ctrl in the grid, Page keys in the
 * column. Left and right follow the reading direction. Null: not a key of the grid.
 */
export function moveInGrid(
  at: GridPosition,
  size: GridSize,
  key: { key: string; ctrlKey: boolean; rightToLeft: boolean },
): GridPosition | null {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const step = key.rightToLeft ? -1 : 1
  const moved: Record<string, GridPosition> = {
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowLeft: { ...at, column: at.column - step },
    ArrowRight: { ...at, column: at.column + step },
    Home: key.ctrlKey ? { row: 0, column: 0 } : { ...at, column: 0 },
    End: key.ctrlKey ? last : { ...at, column: last.column },
    PageUp: { ...at, row: 0 },
    PageDown: { ...at, row: last.row },
  }
  const next = moved[key.key]
  if (!next) return null
  return { row: within(next.row, last.row), column: within(next.column, last.column) }
}

const within = (value: number, last: number) => Math.max(0, Math.min(last, value))
