import type { Preview } from '@/core/feedback/import-views'
import { type Delimiter, Encoding, type Format } from '@/core/feedback/mapping'
import type { Touchpoint } from '@/core/journey/records'
import type { Import } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import { type Look, lookInto } from '../rows/look'
import { readPart, type StoredBytes } from '../rows/stored-bytes'
import { touchpointsOf } from '../touchpoints'
import type { Place } from '../write-responses'
import { findDelimiter } from './delimiter'
import { storedBytes } from './file-store'
import { describeColumns, openQuestions, rowsGuessed } from './guess-columns'
import { guessMapping } from './guess-mapping'
import { loadImport } from './load-import'
import { lookInWorker, lookOverInWorker } from './read-in-worker'
import { recallMapping } from './remembered'
import { columnNames, demandTable } from './rows'
import type { WholeFile } from './whole-file'

const rowsShown = 20
/** Of a text, what its delimiter is found by, in characters. */
const textSeen = 32 * 1024

export type PreviewOptions = {
  encoding?: Encoding | undefined
  delimiter?: Delimiter | undefined
  /** Of a workbook. */
  sheet?: string | undefined
}

/**
 * The beginning of an uploaded file, with a complete guess of how to read it.
 * @throws Invalid when it is no table.
 */
export async function preview(
  { db, pool }: Pick<Infrastructure, 'db' | 'pool'>,
  workerFile: string,
  place: Place,
  importId: string,
  options: PreviewOptions,
): Promise<Preview> {
  const row = await loadImport(db, place, importId)
  const file = storedBytes(pool, { workspaceId: row.workspaceId, importId }, row.bytes)
  const wanted = await formatOf(file, row, options)
  // The beginning of a text is read at once; all of a workbook's texts come before its first row.
  const look =
    wanted.kind === 'xlsx'
      ? await lookInWorker(workerFile, wanted, rowsGuessed, file)
      : await lookInto(file, wanted, rowsGuessed)
  const touchpoints = await touchpointsOf(db, place)
  const { fileName, bytes } = row
  const whole = await lookFurther(workerFile, file, look, touchpoints)
  const described = describeLook(look, fileName, touchpoints, whole)
  const names = described.columns.map(({ name }) => name)
  const ids = new Set(touchpoints.map(({ id }) => id))
  const remembered = await recallMapping(db, place, names, ids)
  return {
    ...{ uploadId: importId, fileName, bytes, ...described },
    remembered: remembered && {
      ...remembered,
      mapping: { ...remembered.mapping, format: described.format },
    },
  }
}

/** Looks over the whole file for what its first rows leave open; null when that is nothing. */
async function lookFurther(
  workerFile: string,
  file: StoredBytes,
  look: Look,
  touchpoints: readonly Touchpoint[],
): Promise<WholeFile | null> {
  // The first rows are all there are.
  if (look.rows.length <= rowsGuessed) return null
  const { names, rows } = tableOf(look)
  const wanted = openQuestions(describeColumns(names, rows, touchpoints))
  if (wanted.words.length + wanted.dateOrders.length === 0) return null
  return lookOverInWorker(workerFile, look.format, wanted, file)
}

/** @throws Invalid when it is no table. */
function tableOf({ rows: [header, ...below] }: Look): { names: string[]; rows: string[][] } {
  demandTable(header, below[0])
  const names = columnNames(header ?? [])
  return { names, rows: below.map((cells) => names.map((_, index) => cells[index] ?? '')) }
}

/**
 * What the beginning of a file shows, and the whole of it where it was looked
 * over, with a guess of how to read it.
 * @throws Invalid when it is no table.
 */
export function describeLook(
  look: Look,
  fileName: string,
  touchpoints: readonly Touchpoint[],
  whole: WholeFile | null = null,
): Pick<Preview, 'format' | 'sheets' | 'columns' | 'rows' | 'mapping'> {
  const { format, sheets } = look
  const { names, rows } = tableOf(look)
  const columns = describeColumns(names, rows, touchpoints, whole)
  return {
    format,
    sheets,
    columns,
    rows: rows.slice(0, rowsShown).map((cells) => cells.map((cell) => cell.slice(0, 500))),
    mapping: guessMapping({ fileName, format, columns, rows, touchpoints }),
  }
}

/** How the file is read: as it was found while it came in, or as somebody says. */
export async function formatOf(
  file: StoredBytes,
  row: Pick<Import, 'format' | 'encoding'>,
  options: PreviewOptions,
): Promise<Format> {
  if (row.format === 'xlsx') return { kind: 'xlsx', sheet: options.sheet ?? '' }
  const encoding = options.encoding ?? Encoding.parse(row.encoding)
  if (row.format === 'ndjson') return { kind: 'ndjson', encoding }
  const delimiter = options.delimiter ?? findDelimiter(await firstText(file, encoding))
  return { kind: 'csv', encoding, delimiter }
}

async function firstText(file: StoredBytes, encoding: Encoding): Promise<string> {
  const head = await readPart(file, 0, textSeen * 2)
  return new TextDecoder(encoding).decode(head, { stream: true }).slice(0, textSeen)
}
