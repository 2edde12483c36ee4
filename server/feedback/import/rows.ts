import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Delimiter, Encoding } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { decodeText } from './encoding'
import { importLimits } from './limits'

export type TextFormat = { encoding: Encoding; delimiter: Delimiter }

/**
 * The rows of a delimited file, the header first, as they stand in it: ragged
 * rows stay ragged and an empty line is a row with one empty cell, so that
 * counting them gives the number that a spreadsheet shows.
 * @throws Invalid when a quote is never closed or a row is too long.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  format: TextFormat,
): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter: format.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: importLimits.row,
  })
  const flow = pipeline(Readable.from(decodeText(chunks, format.encoding)), parser)
  // The parser fails with the same error; this one only must not go unheard.
  flow.catch(() => {})
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      yield cells
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, row) : error
  }
}

/**
 * Reads a file to its end for its form alone.
 * @returns the rows below the header.
 * @throws Invalid when the file is no table.
 */
export async function countRows(
  chunks: AsyncIterable<Uint8Array>,
  format: TextFormat,
): Promise<{ rows: number; header: string[] }> {
  let header: string[] = []
  let first: string[] | undefined
  let rows = -1
  for await (const cells of readRows(chunks, format)) {
    rows += 1
    if (rows === 0) header = cells
    if (rows === 1) first = cells
  }
  demandTable(header, first)
  return { rows, header: columnNames(header) }
}

function explain(error: CsvError, rowsRead: number): Error {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new Invalid(
      `A quote that opens after row ${rowsRead} is never closed: the file is cut off, or a " is missing. Nothing was imported from there on.`,
    )
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Invalid(
      `The row after row ${rowsRead} is longer than ${importLimits.row / 1024 / 1024} MB. A quote is probably not closed, or this is not a CSV file.`,
    )
  }
  return error
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
    const name = cell.trim() || `Column ${index + 1}`
    let unique = name
    for (let times = 2; taken.has(unique); times += 1) unique = `${name} (${times})`
    taken.add(unique)
    return unique
  })
}
