import { flatten } from '../feedback/rows/flatten'
import type { Cell } from '../feedback/rows/row-source'

/** Rows of one message; a longer list is refused. */
export const mostRows = 2000

/** A message as a table: its fields by their paths. */
export type MessageTable = { names: string[]; rows: Cell[][] }

/**
 * The rows of a message: the list at a path such as "data.answers", or the
 * message itself, which may be a list too. Null when nothing is there.
 */
export function rowsOfMessage(message: unknown, rowsAt: string): unknown[] | null {
  const at = valueAt(message, rowsAt)
  if (at === null || at === undefined) return null
  return Array.isArray(at) ? at : [at]
}

function valueAt(message: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]/).filter((step) => step !== '')
  let at: unknown = message
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null
    at = (at as Record<string, unknown>)[step]
  }
  return at
}

/** Where a field of a row stands, from the top of its message: "data.answers[2].score". */
export function pathInMessage(
  message: unknown,
  rowsAt: string,
  row: number,
  field: string,
): string {
  const top = Array.isArray(valueAt(message, rowsAt)) ? `${rowsAt}[${row}]` : rowsAt
  if (top === '' || field === '') return `${top}${field}`
  return field.startsWith('[') ? `${top}${field}` : `${top}.${field}`
}

/** Lists of a message that may be its rows: how many are named, and how deep they may lie. */
const mostLists = 20
const deepest = 6

/** The paths of a message's lists of objects. What lies within a list is not looked for. */
export function listsOfMessage(message: unknown): string[] {
  const paths: string[] = []
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || paths.length >= mostLists) return
    if (Array.isArray(value)) {
      if (value.some((item) => typeof item === 'object' && item !== null)) paths.push(path)
      return
    }
    if (depth >= deepest) return
    for (const [key, item] of Object.entries(value)) {
      visit(item, path === '' ? key : `${path}.${key}`, depth + 1)
    }
  }
  visit(message, '', 0)
  return paths
}

/** Rows with a column for each path that any of them has. */
export function tableOf(rows: readonly unknown[]): MessageTable {
  const flat = rows.map(flatten)
  const names = [...new Set(flat.flatMap((cells) => [...cells.keys()]))]
  return { names, rows: flat.map((cells) => names.map((name) => cells.get(name) ?? '')) }
}
