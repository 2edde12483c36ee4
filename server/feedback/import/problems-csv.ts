import { byteOrderMark, csvLine } from '@/core/formats/csv'
import type { Import, ImportProblem } from '@/server/db/generated/client'

type Problem = Pick<ImportProblem, 'row' | 'column' | 'message' | 'value' | 'cells'>

/**
 * What did not go in, as a file that can be mended and imported: the rows as
 * they came, without the cells that went in, and two columns that say why.
 * Begins with a byte order mark, so that spreadsheets read it as UTF-8.
 */
export function problemsCsv(row: Pick<Import, 'header'>, problems: readonly Problem[]): string {
  const byRow = new Map<number, Problem[]>()
  for (const problem of problems) {
    byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem])
  }
  // A file of what did not go in may go wrong again: it says so once.
  const header = isReport(row.header) ? row.header.slice(0, -reportColumns.length) : row.header
  const lines = [[...header, ...reportColumns]]
  for (const [number, found] of byRow) {
    const cells = header.map((_, index) => found[0]?.cells[index] ?? '')
    const reasons = found.map(reasonOf)
    lines.push([...cells, String(number), reasons.join(' ')])
  }
  return `${byteOrderMark}${lines.map(csvLine).join('')}`
}

/** What the file says beside the rows, in its last columns. */
const reportColumns = ['Row in the file', 'What is wrong']

/** Whether these are the columns of a file of what did not go in. */
export function isReport(header: readonly string[]): boolean {
  return header.slice(-reportColumns.length).join('\n') === reportColumns.join('\n')
}

/** What is no row at all comes back beside the reason. */
function reasonOf({ column, message, value, cells }: Problem): string {
  if (column) return `${column}: ${message}`
  return cells.length === 0 && value !== '' ? `${message} ${value}` : message
}
