/**
 * A backup is gzipped text, one JSON value a line:
 *
 *   ["throughline-backup", 1, { madeAt, migrations }]
 *   ["table", "Workspace"]
 *   { …a row, as PostgreSQL's to_jsonb writes it… }
 *   …
 *   ["end", 1234]
 *
 * Control lines are arrays, rows are objects. Rows go from database to file
 * and back as text: no number or time passes through JavaScript's types.
 * Tables come in an order in which every row finds those that it points at.
 */
export type Header = { madeAt: string; migrations: string[] }

const format = 'throughline-backup'
const formatVersion = 1

export const headerLine = (header: Header) => JSON.stringify([format, formatVersion, header])
export const tableLine = (name: string) => JSON.stringify(['table', name])
export const endLine = (rows: number) => JSON.stringify(['end', rows])

export type Line =
  | { kind: 'header'; header: Header }
  | { kind: 'table'; name: string }
  | { kind: 'row'; text: string }
  | { kind: 'end'; rows: number }

/** The file is not a whole backup of a kind that we know. */
export class BackupUnreadable extends Error {
  override readonly name = 'BackupUnreadable'
}

/** @throws BackupUnreadable */
export function readLine(text: string): Line {
  if (text.startsWith('{')) return { kind: 'row', text }
  const [kind, value, more] = parseArray(text)
  if (kind === 'table' && typeof value === 'string') return { kind, name: value }
  if (kind === 'end' && typeof value === 'number') return { kind, rows: value }
  if (kind === format && value === formatVersion) return { kind: 'header', header: more as Header }
  if (kind === format) {
    throw new BackupUnreadable(
      `This backup has format ${value}; this version reads ${formatVersion}.`,
    )
  }
  throw new BackupUnreadable('This file is not a backup of Throughline.')
}

function parseArray(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value
  } catch {
    // Falls through: whatever it is, it is no line of ours.
  }
  throw new BackupUnreadable('This file is not a backup of Throughline.')
}
