/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF'

/** One row of a file as RFC 4180 has it, its formulas defused. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** What a spreadsheet takes for the beginning of a formula, or skips before one (OWASP, CSV injection). */
const beginning = '[=+\\-@\\t\\r\\n＝＋－＠]'
const dangerous = new RegExp(`^'*${beginning}`)
const marked = new RegExp(`^'+${beginning}`)

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before
 * it; numbers are left alone. One that has apostrophes there gets one more, so
 * that taking one off brings back what it was.
 */
function defused(cell: string): string {
  const isNumber = /^[+-]?\d+([.,]\d+)?$/.test(cell)
  return dangerous.test(cell) && !isNumber ? `'${cell}` : cell
}

/** A cell of such a file as it was. */
export function undefused(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell
}

function csvCell(cell: string): string {
  const safe = defused(cell)
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
