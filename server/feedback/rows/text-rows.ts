import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Format } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { decodeText } from '../import/encoding'
import { importLimits } from '../import/limits'
import type { RowSource } from './row-source'

/**
 * The rows of a delimited file, the header first, as they stand in it: ragged
 * rows stay ragged and an empty line is a row with one empty cell, so that
 * counting them gives the number that a spreadsheet shows.
 * @throws Invalid when a quote is never closed or a row is too long.
 */
export async function* readTextRows(
  chunks: AsyncIterable<Uint8Array>,
  format: Extract<Format, { kind: 'csv' }>,
): RowSource {
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
      yield { cells }
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, row) : error
  }
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
