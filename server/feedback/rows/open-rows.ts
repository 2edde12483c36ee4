import type { Format } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { countNdjsonRows, readNdjsonRows } from './ndjson'
import type { RowSource } from './row-source'
import { readPieces, type StoredBytes } from './stored-bytes'
import { countTextRows, readTextRows } from './text-rows'
import { readSheetRows } from './xlsx/sheet-rows'
import { chooseSheet, readWorkbook } from './xlsx/workbook'

/** The rows of a stored file, the header first, whatever kind of file it is. @throws Invalid */
export async function* openRows(file: StoredBytes, format: Format): RowSource {
  switch (format.kind) {
    case 'csv':
      return yield* readTextRows(readPieces(file), format)
    case 'ndjson':
      return yield* readNdjsonRows(readPieces(file), format.encoding)
    case 'xlsx': {
      const workbook = await readWorkbook(file)
      return yield* readSheetRows(file, workbook, chooseSheet(workbook, format.sheet))
    }
    case 'json':
      throw new Invalid('This mapping is for messages, not for files.')
  }
}

/**
 * How many rows `openRows` gives, the header too: the whole file is looked at
 * for its form, as cheaply as its kind lets it.
 * @throws Invalid
 */
export async function countAllRows(file: StoredBytes, format: Format): Promise<number> {
  if (format.kind === 'csv') return countTextRows(readPieces(file), format)
  if (format.kind === 'ndjson')
    return (await countNdjsonRows(readPieces(file), format.encoding)) + 1
  let rows = 0
  for await (const stretch of openRows(file, format)) rows += stretch.length
  return rows
}
