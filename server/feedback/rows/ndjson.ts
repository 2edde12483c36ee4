import type { Encoding } from '@/core/feedback/mapping'
import { Invalid } from '@/server/errors'
import { decodeText } from '../import/encoding'
import { importLimits } from '../import/limits'
import { flatten } from './flatten'
import type { RowSource, SourceRow } from './row-source'

/**
 * The rows of a file with one JSON object a line. Columns are the paths of the
 * first lines' values, in the order in which they turn up; values that only
 * later lines have are left out. A line that is no JSON object is a row of its
 * own with `wrong`.
 * @throws Invalid when a line is too long, or nothing in it is an object.
 */
export async function* readNdjsonRows(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): RowSource {
  const names: string[] = []
  const places = new Map<string, number>()
  let waiting: Line[] | null = []
  let seen = 0
  const settle = () => {
    const lines = waiting ?? []
    waiting = null
    for (const { cells } of lines) for (const path of cells?.keys() ?? []) learn(path)
    if (names.length === 0) throw new Invalid(notNdjson)
    return lines
  }
  const learn = (path: string) => {
    if (places.has(path) || names.length >= importLimits.columns) return
    places.set(path, names.length)
    names.push(path)
  }
  const rowOf = ({ cells, wrong }: Line): SourceRow => {
    if (!cells) {
      return wrong === ''
        ? { cells: [''] }
        : { cells: [], wrong: { message: notObject, raw: wrong } }
    }
    const row = names.map(() => '')
    for (const [path, cell] of cells) {
      const at = places.get(path)
      if (at !== undefined) row[at] = cell
    }
    return { cells: row }
  }
  for await (const lines of readLines(chunks, encoding)) {
    let from = 0
    while (waiting !== null && from < lines.length) {
      const line = lines[from++] as Line
      seen += line.size
      if (waiting.push(line) < importLimits.linesSeen && seen < importLimits.row) continue
      yield [{ cells: names }, ...settle().map(rowOf)]
    }
    if (from < lines.length) yield lines.slice(from).map(rowOf)
  }
  if (waiting !== null) yield [{ cells: names }, ...settle().map(rowOf)]
}

const notObject = 'Expected one JSON object on this line. Correct the line.'
const notNdjson =
  'None of the first lines is a JSON object. NDJSON has one object a line; a list in one piece must be cut into lines first (jq -c .[]).'

/** `cells` null: the line is empty, or `wrong`. */
type Line = { size: number; cells: Map<string, string> | null; wrong: string }

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Line[]> {
  for await (const lines of cutLines(chunks, encoding)) yield lines.map(parseLine)
}

/**
 * How many rows `readNdjsonRows` gives, without their header and without reading the JSON.
 * @throws Invalid when a line is too long.
 */
export async function countNdjsonRows(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): Promise<number> {
  let rows = 0
  for await (const lines of cutLines(chunks, encoding)) rows += lines.length
  return rows
}

/** The file's lines, empty ones too, but none behind the last line break unless something stands there. */
async function* cutLines(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string[]> {
  let cut = 0
  let rest = ''
  for await (const text of decodeText(chunks, encoding)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    const long = [...lines, rest].findIndex((line) => line.length > importLimits.row)
    if (long >= 0) throw tooLong(cut + long + 1)
    cut += lines.length
    yield lines
  }
  if (rest.trim() !== '') yield [rest]
}

function parseLine(text: string): Line {
  const line = text.trim()
  if (line === '') return { size: 0, cells: null, wrong: '' }
  try {
    const json: unknown = JSON.parse(line)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
      return { size: line.length, cells: flatten(json), wrong: '' }
    }
  } catch {
    // What is no JSON is told as a problem of its row.
  }
  return { size: line.length, cells: null, wrong: line }
}

function tooLong(number: number): Invalid {
  return new Invalid(
    `Line ${number} is longer than ${importLimits.row / 1024 / 1024} MB, which is the most that a line may have.`,
  )
}
