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
  const steps = rowsAt.split(/[.[\]]/).filter((step) => step !== '')
  let at: unknown = message
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return null
    at = (at as Record<string, unknown>)[step]
  }
  if (at === null || at === undefined) return null
  return Array.isArray(at) ? at : [at]
}

/** Rows with a column for each path that any of them has. */
export function tableOf(rows: readonly unknown[]): MessageTable {
  const flat = rows.map(flatten)
  const names = [...new Set(flat.flatMap((cells) => [...cells.keys()]))]
  return { names, rows: flat.map((cells) => names.map((name) => cells.get(name) ?? '')) }
}
