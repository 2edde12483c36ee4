import type { PoolClient } from 'pg'
import { copyOut } from '@/server/db/copy-out'
import { int64At, type Tuple } from '@/server/db/tuple-reader'
import type { Place } from '../write-responses'
import { type Codes, codeFields } from './codes'
import type { BlockColumns } from './count'
import { FoldedWords } from './folded-words'
import { uuidText } from './ids'
import { grown, type Owners } from './owners'
import type { Subjects } from './subjects'
import type { TextColumns } from './texts'

/** The journey's dictionaries, which grow with what is read. */
export type Dictionaries = { owners: Owners; codes: Codes; subjects: Subjects }

/** Owners of attribute sets that were met, with the sets' ids. */
export type Sets = Map<number, string>

/** A block, and how many responses are to be expected in it. */
export type BlockSize = { block: number; n: number }

/** What a row has at least, in this order. */
const fields = `${codeFields}, "customerId", "attributeSetId", "at"`
const [source, customer, attributeSet, at, id, words] = [4, 5, 6, 7, 8, 9] as const

/** The responses of a block that belong to a touchpoint, with their `fields` and others. */
function rowsOf(
  client: PoolClient,
  { workspaceId, journeyId }: Place,
  block: number,
  others = '',
  where = '',
): string {
  const literal = (text: string) => `${client.escapeLiteral(text)}::uuid`
  return `select ${fields}${others} from "Response"
    where "workspaceId" = ${literal(workspaceId)} and "journeyId" = ${literal(journeyId)}
      and block = ${Math.trunc(block)} and "touchpointId" is not null ${where}`
}

/** Reads a block and names in it what the dictionaries know. */
export async function readBlock(
  client: PoolClient,
  place: Place,
  { block, n }: BlockSize,
  dictionaries: Dictionaries,
): Promise<{ columns: BlockColumns; sets: Sets }> {
  const sets: Sets = new Map()
  const rows = { days: new Int32Array(n), codes: new Int32Array(n), subjects: new Int32Array(n) }
  let row = 0
  await copyOut(client, rowsOf(client, place, block), 8, (tuple) => {
    if (row >= rows.days.length) {
      rows.days = grown(rows.days, row + 1)
      rows.codes = grown(rows.codes, row + 1)
      rows.subjects = grown(rows.subjects, row + 1)
    }
    rows.days[row] = Math.floor(timeOf(tuple) / msPerDay)
    rows.codes[row] = codeOf(tuple, dictionaries)
    rows.subjects[row] = subjectOf(tuple, dictionaries, sets)
    row += 1
  })
  return { columns: byDay(rows, row), sets }
}

/** Reads the words of a block, made ready to be searched. */
export async function readTexts(
  client: PoolClient,
  place: Place,
  { block, n }: BlockSize,
  dictionaries: Dictionaries,
): Promise<{ texts: TextColumns; sets: Sets }> {
  const sets: Sets = new Map()
  const folded = new FoldedWords()
  let ids = Buffer.alloc(n * 16)
  let [times, codes, subjects] = [new Float64Array(n), new Int32Array(n), new Int32Array(n)]
  let row = 0
  const query = rowsOf(client, place, block, ', id, verbatim', 'and verbatim is not null')
  await copyOut(client, query, 10, (tuple) => {
    if (row >= codes.length) {
      codes = grown(codes, row + 1)
      subjects = grown(subjects, row + 1)
      times = Float64Array.from({ length: codes.length }, (_, index) => times[index] ?? 0)
      ids = Buffer.concat([ids], codes.length * 16)
    }
    const { bytes, starts, ends } = tuple
    bytes.copy(ids, row * 16, starts[id], ends[id])
    times[row] = timeOf(tuple)
    codes[row] = codeOf(tuple, dictionaries)
    subjects[row] = subjectOf(tuple, dictionaries, sets)
    folded.add(bytes, starts[words] as number, ends[words] as number)
    row += 1
  })
  // Copies, so that the room that was not needed is given back.
  const texts = {
    ids: Buffer.from(ids.subarray(0, row * 16)),
    at: times.slice(0, row),
    codes: codes.slice(0, row),
    subjects: subjects.slice(0, row),
    ...folded.finish(),
  }
  return { texts, sets }
}

const msPerDay = 86_400_000
/** PostgreSQL counts from here, in µs. */
const epoch = Date.UTC(2000, 0, 1)

/** Milliseconds since 1970. */
function timeOf({ bytes, starts }: Tuple): number {
  return int64At(bytes, starts[at] as number) / 1000 + epoch
}

function codeOf({ bytes, starts, ends }: Tuple, { codes }: Dictionaries): number {
  return codes.numberOf(bytes, starts[0] as number, ends[source] as number)
}

function subjectOf(tuple: Tuple, { owners, subjects }: Dictionaries, sets: Sets): number {
  const set = ownerOf(tuple, attributeSet, owners)
  if (set > 0 && !sets.has(set)) {
    const { bytes, starts, ends } = tuple
    sets.set(set, uuidText(bytes.subarray(starts[attributeSet], ends[attributeSet])))
  }
  return subjects.numberOf(ownerOf(tuple, customer, owners), set)
}

function ownerOf({ bytes, starts, ends }: Tuple, field: number, owners: Owners): number {
  const start = starts[field] as number
  return start < 0 ? 0 : owners.numberOf(bytes, start, ends[field] as number)
}

/** The first `n` rows, ordered by day: counted first, then each put where its day stands. */
function byDay(rows: Omit<BlockColumns, 'starts'>, n: number): BlockColumns {
  const counts = new Map<number, number>()
  for (let row = 0; row < n; row += 1) {
    const day = rows.days[row] as number
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const days = Int32Array.from(counts.keys()).sort()
  const starts = new Int32Array(days.length + 1)
  const next = new Map<number, number>()
  for (const [index, day] of days.entries()) {
    const start = starts[index] as number
    starts[index + 1] = start + (counts.get(day) ?? 0)
    next.set(day, start)
  }
  const columns = { days, starts, codes: new Int32Array(n), subjects: new Int32Array(n) }
  for (let row = 0; row < n; row += 1) {
    const day = rows.days[row] as number
    const place = next.get(day) as number
    next.set(day, place + 1)
    columns.codes[place] = rows.codes[row] as number
    columns.subjects[place] = rows.subjects[row] as number
  }
  return columns
}
