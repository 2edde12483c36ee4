import type { Format } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { readNdjsonRows } from './ndjson'
import type { RowSource } from './row-source'
import { readPieces, type StoredBytes } from './stored-bytes'
import { readTextRows } from './text-rows'
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
