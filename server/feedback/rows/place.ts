import type { Format } from '@/core/feedback/mapping'

/**
 * How the file itself calls a cell, where that is not the number of its row:
 * "C17" in a sheet, "line 5" in NDJSON, which has no header. `row` is 1-based,
 * the header being row 1; `column` is 0-based.
 */
export function placeOf({ kind }: Format, row: number, column: number): string {
  switch (kind) {
    case 'xlsx':
      return `${letters(column)}${row}`
    case 'ndjson':
      return `line ${row - 1}`
    case 'csv':
    case 'json':
      return ''
  }
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? last : letters(rest - 1) + last
}
