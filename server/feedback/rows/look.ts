import type { Format } from '@/core/feedback/mapping'
import { openRows } from './open-rows'
import { readPieces, type StoredBytes } from './stored-bytes'
import { readSheetRows } from './xlsx/sheet-rows'
import { chooseSheet, readWorkbook } from './xlsx/workbook'

/** The beginning of a file. */
export type Look = {
  /** As it was really read: a sheet has its name. */
  format: Format
  /** The names of a workbook's sheets. */
  sheets: string[]
  /** The header and the first rows below it; those that are no rows are left out. */
  rows: string[][]
}

/** @throws Invalid */
export async function lookInto(file: StoredBytes, format: Format, rows: number): Promise<Look> {
  if (format.kind !== 'xlsx') {
    return { format, sheets: [], rows: await first(openRows(slowly(file), format), rows) }
  }
  const workbook = await readWorkbook(file)
  const sheet = chooseSheet(workbook, format.sheet)
  return {
    format: { kind: 'xlsx', sheet: sheet.name },
    sheets: workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    rows: await first(readSheetRows(file, workbook, sheet), rows),
  }
}

async function first(source: ReturnType<typeof openRows>, rows: number): Promise<string[][]> {
  const found: string[][] = []
  for await (const stretch of source) {
    for (const { cells, wrong } of stretch) if (!wrong) found.push(cells)
    if (found.length > rows) break
  }
  return found.slice(0, rows + 1)
}

/** Bytes handed to a parser at a time: it must not read far beyond the rows asked for. */
const slice = 32 * 1024

function slowly(file: StoredBytes): StoredBytes {
  const pieces = slices(file)
  return { ...file, piece: async () => (await pieces.next()).value ?? null }
}

async function* slices(file: StoredBytes): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of readPieces(file)) {
    for (let start = 0; start < piece.length; start += slice) {
      yield piece.subarray(start, start + slice)
    }
  }
}
