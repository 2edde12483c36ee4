import type { Preview } from '@/core/feedback/import-views'
import { type Delimiter, Encoding } from '@/core/feedback/mapping'
import type { Infrastructure } from '@/server/infrastructure'
import { touchpointsOf } from '../touchpoints'
import type { Place } from '../write-responses'
import { findDelimiter } from './delimiter'
import { decodeText } from './encoding'
import { readChunks } from './file-store'
import { describeColumns } from './guess-columns'
import { guessMapping } from './guess-mapping'
import { loadImport } from './load-import'
import { columnNames, demandTable, readRows } from './rows'

/** Rows that guesses rest on, and rows shown. */
const rowsRead = 200
const rowsShown = 20
/** Bytes handed to the parser at a time: it must not read far beyond the rows asked for. */
const slice = 32 * 1024

export type PreviewOptions = { encoding?: Encoding | undefined; delimiter?: Delimiter | undefined }

/**
 * The beginning of an uploaded file, with a complete guess of how to read it.
 * @throws Invalid when it is no table.
 */
export async function preview(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  place: Place,
  importId: string,
  options: PreviewOptions,
): Promise<Preview> {
  const row = await loadImport(db, place, importId)
  const file = { workspaceId: row.workspaceId, importId }
  const encoding = options.encoding ?? Encoding.parse(row.encoding)
  const bytes = () => slices(readChunks(pool, file))
  const delimiter = options.delimiter ?? findDelimiter(await firstText(bytes(), encoding))

  const all: string[][] = []
  for await (const cells of readRows(bytes(), { encoding, delimiter })) {
    if (all.push(cells) > rowsRead) break
  }
  const [header, ...below] = all
  demandTable(header, below[0])
  const names = columnNames(header ?? [])
  const rows = below.map((cells) => names.map((_, index) => cells[index] ?? ''))
  const touchpoints = await touchpointsOf(db, place)
  const columns = describeColumns(names, rows, touchpoints)
  return {
    uploadId: importId,
    fileName: row.fileName,
    bytes: row.bytes,
    encoding,
    delimiter,
    columns,
    rows: rows.slice(0, rowsShown).map((cells) => cells.map((cell) => cell.slice(0, 500))),
    mapping: guessMapping({
      fileName: row.fileName,
      encoding,
      delimiter,
      columns,
      rows,
      touchpoints,
    }),
  }
}

async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += slice)
      yield chunk.subarray(start, start + slice)
  }
}

async function firstText(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): Promise<string> {
  let text = ''
  for await (const part of decodeText(chunks, encoding)) {
    text += part
    if (text.length >= slice) break
  }
  return text
}
