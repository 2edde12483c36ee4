/** A cell's text. PostgreSQL keeps no NUL in one. */
export function clean(cell: string | undefined): string {
  if (cell === undefined) return ''
  return (cell.includes('\0') ? cell.replaceAll('\0', '') : cell).trim()
}
