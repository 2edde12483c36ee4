import type { Import, ImportProblem } from '@/server/db/generated/client'

/**
 * What did not go in, as a file that can be mended and imported: the rows as
 * they came, without the cells that went in, and two columns that say why.
 * Begins with a byte order mark, so that spreadsheets read it as UTF-8.
 */
export function problemsCsv(
  row: Pick<Import, 'header'>,
  problems: readonly Pick<ImportProblem, 'row' | 'column' | 'message' | 'cells'>[],
): string {
  const byRow = new Map<number, (typeof problems)[number][]>()
  for (const problem of problems) {
    byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  }
  const lines = [[...row.header, 'Row in the file', 'What is wrong']]
  for (const [number, found] of byRow) {
    const cells = row.header.map((_, index) => found[0]?.cells[index] ?? '')
    const reasons = found.map(({ column, message }) => (column ? `${column}: ${message}` : message))
    lines.push([...cells, String(number), reasons.join(' ')])
  }
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are left alone. */
function defused(cell: string): string {
  const dangerous = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell)
  return dangerous ? `'${cell}` : cell
}

function csvCell(cell: string): string {
  const safe = defused(cell)
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
