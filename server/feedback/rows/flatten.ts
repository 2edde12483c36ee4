import type { Cell } from './row-source'
import { wellFormed } from './well-formed'

/** What one piece of JSON may be to become a row: more is cut off. */
export const flattenLimits = { depth: 8, cells: 200 } as const

/**
 * JSON as the cells of a row, by their paths: "answer.score", "tags[0]". What
 * is null, or deeper or more than the limits, is left out; a value alone has the path ''.
 */
export function flatten(json: unknown): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  const visit = (value: unknown, path: string, depth: number): void => {
    if (value === null || value === undefined || cells.size >= flattenLimits.cells) return
    if (typeof value !== 'object') {
      cells.set(wellFormed(path), wellFormed(String(value)))
      return
    }
    if (depth >= flattenLimits.depth) return
    if (Array.isArray(value)) {
      for (const [index, item] of value.slice(0, flattenLimits.cells).entries()) {
        visit(item, `${path}[${index}]`, depth + 1)
      }
      return
    }
    for (const [key, item] of Object.entries(value)) {
      visit(item, path === '' ? key : `${path}.${key}`, depth + 1)
    }
  }
  visit(json, '', 0)
  return cells
}
