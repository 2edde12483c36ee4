import type { Format } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { countAllRows, openRows } from '../rows/open-rows'
import type { RowSource, SourceRow } from '../rows/row-source'
import type { StoredBytes } from '../rows/stored-bytes'
import { clean } from './cells'
import { importLimits } from './limits'

/**
 * Looks at a whole file for its form alone.
 * @returns the rows below the header.
 * @throws Invalid when the file is no table.
 */
export async function countRows(
  file: StoredBytes,
  format: Format,
): Promise<{ rows: number; header: string[] }> {
  const [header, first] = await firstRows(openRows(file, format), 2)
  demandTable(header, first)
  return { rows: (await countAllRows(file, format)) - 1, header: columnNames(header ?? []) }
}

/**
 * A file as a table: the columns' names, and the rows below them.
 * @throws Invalid when it is none.
 */
export async function openTable(
  file: StoredBytes,
  format: Format,
): Promise<{ names: string[]; rows: RowSource }> {
  const source = openRows(file, format)
  let begun: SourceRow[] = []
  while (begun.length < 2) {
    const { done, value } = await source.next()
    if (done) break
    begun = begun.concat(value)
  }
  demandTable(begun[0]?.cells, begun[1]?.cells)
  return { names: columnNames(begun[0]?.cells ?? []), rows: behind(begun.slice(1), source) }
}

async function* behind(begun: SourceRow[], source: RowSource): RowSource {
  yield begun
  yield* source
}

async function firstRows(source: RowSource, most: number): Promise<string[][]> {
  const rows: string[][] = []
  for await (const stretch of source) {
    for (const { cells } of stretch) rows.push(cells)
    if (rows.length >= most) break
  }
  return rows
}

/** @throws Invalid when these rows cannot be a table with names above values. */
export function demandTable(
  header: readonly string[] | undefined,
  firstRow: readonly string[] | undefined,
): void {
  if (!header || isBlank(header)) {
    throw new Invalid('The file has nothing in its first row. The first row must name the columns.')
  }
  if (header.length > importLimits.columns) {
    throw new Invalid(
      `The file has ${header.length} columns; at most ${importLimits.columns} can be read.`,
    )
  }
  if (header.length === 1) {
    throw new Invalid(
      'Only one column was found. Columns must be separated by a comma, a semicolon or a tab.',
    )
  }
  if (!header.some((name) => /\p{L}/u.test(name))) {
    throw new Invalid(
      'The first row holds values instead of names. Add a first row that names the columns.',
    )
  }
  if (!firstRow) throw new Invalid('The file has a header and no rows below it.')
}

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

/** The header's names; a column without one is called by its position, repeated names are numbered. */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    const name = clean(cell) || `Column ${index + 1}`
    let unique = name
    for (let times = 2; taken.has(unique); times += 1) unique = `${name} (${times})`
    taken.add(unique)
    return unique
  })
}
