import type { Pool, PoolClient } from 'pg'
import { foldText } from '@/core/feedback/fold-text'
import { instruments } from '@/core/heat/instruments'
import type { Place } from '../write-responses'
import type { Codes } from './codes'
import type { BlockColumns } from './count'
import { uuidText } from './ids'
import type { Owners } from './owners'
import type { Subjects } from './subjects'
import type { TextColumns } from './texts'

/** The journey's dictionaries, which grow with what is read. */
export type Dictionaries = { owners: Owners; codes: Codes; subjects: Subjects }

export type ReadBlock = { version: number; columns: BlockColumns; sets: Map<number, string> }

const nil = `'00000000-0000-0000-0000-000000000000'::uuid`
const instrumentNumber = `(case instrument::text ${instruments
  .map((name, index) => `when '${name}' then ${index}`)
  .join(' ')} end)`

const nameSql = `uuid_send("touchpointId") || int4send(round("value" * 100)::int4) || int2send(${instrumentNumber}::int2)
            || int2send(octet_length(channel)::int2) || convert_to(channel || source, 'UTF8')`

/** Version of block $3 of workspace $1, journey $2. */
const versionSql = `(select version::float8 from "ResponseBlock"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $3::int) as version`

/**
 * A block's responses that belong to a touchpoint, packed: 4 bytes of day, 16 of
 * customer, 16 of attribute set, 2 of length, and so many of a code's name,
 * which are 16 of touchpoint, 4 of value in hundredths, 2 of instrument, 2 of
 * the channel's length, channel and source. One statement, so that version and
 * rows are of one moment.
 */
const statement = `
  select
    ${versionSql},
    (select count(*)::int from "Response"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $3::int
        and "touchpointId" is not null) as n,
    (select string_agg(
        int4send(day) || uuid_send(customer) || uuid_send(attributes) || int2send(octet_length(name)::int2) || name,
        ''::bytea order by day)
      from (
        select ("at" at time zone 'UTC')::date - date '1970-01-01' as day,
          coalesce("customerId", ${nil}) as customer, coalesce("attributeSetId", ${nil}) as attributes,
          ${nameSql} as name
        from "Response"
        where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $3::int
          and "touchpointId" is not null
      ) as packed
    ) as packed`

/** Reads a block and names in it what the dictionaries know. `sets`: owners of attribute sets with their ids. */
export async function readBlock(
  db: Pool | PoolClient,
  { workspaceId, journeyId }: Place,
  block: number,
  dictionaries: Dictionaries,
): Promise<ReadBlock> {
  const { rows } = await db.query<{ version: number | null; n: number; packed: Buffer | null }>({
    text: statement,
    values: [workspaceId, journeyId, block],
  })
  const row = rows[0]
  const sets = new Map<number, string>()
  const columns = unpack(row?.packed ?? Buffer.alloc(0), row?.n ?? 0, dictionaries, sets)
  return { version: row?.version ?? 0, columns, sets }
}

const nobody = '\0'.repeat(16)

function unpack(
  packed: Buffer,
  n: number,
  dictionaries: Dictionaries,
  sets: Map<number, string>,
): BlockColumns {
  const columns = {
    days: new Int32Array(n),
    codes: new Int32Array(n),
    subjects: new Int32Array(n),
  }
  let at = 0
  for (let row = 0; row < n; row += 1) {
    columns.days[row] = packed.readInt32BE(at)
    const { code, subject, end } = unpackOne(packed, at + 4, dictionaries, sets)
    columns.codes[row] = code
    columns.subjects[row] = subject
    at = end
  }
  return columns
}

/** Customer, attribute set and code from `at` on. */
function unpackOne(
  packed: Buffer,
  at: number,
  { owners, codes, subjects }: Dictionaries,
  sets: Map<number, string>,
): { code: number; subject: number; end: number } {
  const customer = packed.toString('latin1', at, at + 16)
  const set = packed.toString('latin1', at + 16, at + 32)
  const start = at + 34
  const end = start + packed.readInt16BE(at + 32)
  const name = packed.toString('latin1', start, end)
  const code = codes.numberOf(name, () => codeOf(packed.subarray(start, end)))
  const setOwner = set === nobody ? 0 : owners.numberOf(set)
  if (setOwner > 0 && !sets.has(setOwner)) sets.set(setOwner, uuidText(Buffer.from(set, 'latin1')))
  const giver = customer === nobody ? 0 : owners.numberOf(customer)
  return { code, subject: subjects.numberOf(giver, setOwner), end }
}

/** The same of responses with words: 8 bytes of time in ms and 16 of id before, 4 of length and the words behind. */
const textStatement = `
  select ${versionSql}, count(*)::int as n, string_agg(
    int8send(at) || uuid_send(id) || uuid_send(customer) || uuid_send(attributes)
      || int2send(octet_length(name)::int2) || name || int4send(octet_length(words)) || words, ''::bytea) as packed
  from (
    select (extract(epoch from "at") * 1000)::int8 as at, id, coalesce("customerId", ${nil}) as customer,
      coalesce("attributeSetId", ${nil}) as attributes, ${nameSql} as name, convert_to(verbatim, 'UTF8') as words
    from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and block = $3::int
      and "touchpointId" is not null and verbatim is not null
  ) as packed`

/** Reads the words of a block, made ready to be searched. */
export async function readTexts(
  db: Pool | PoolClient,
  { workspaceId, journeyId }: Place,
  block: number,
  dictionaries: Dictionaries,
): Promise<{ version: number; texts: TextColumns; sets: Map<number, string> }> {
  const { rows } = await db.query<{ version: number | null; n: number; packed: Buffer | null }>({
    text: textStatement,
    values: [workspaceId, journeyId, block],
  })
  const row = rows[0]
  const sets = new Map<number, string>()
  const n = row?.n ?? 0
  const packed = row?.packed ?? Buffer.alloc(0)
  const texts: TextColumns = {
    ids: Buffer.alloc(n * 16),
    at: new Float64Array(n),
    codes: new Int32Array(n),
    subjects: new Int32Array(n),
    starts: new Int32Array(n + 1),
    folded: Buffer.alloc(0),
  }
  const parts: Buffer[] = []
  let at = 0
  let length = 0
  for (let one = 0; one < n; one += 1) {
    texts.at[one] = Number(packed.readBigInt64BE(at))
    packed.copy(texts.ids, one * 16, at + 8, at + 24)
    const { code, subject, end } = unpackOne(packed, at + 24, dictionaries, sets)
    texts.codes[one] = code
    texts.subjects[one] = subject
    const words = end + 4
    at = words + packed.readInt32BE(end)
    // A byte that no text holds stands behind each, so that nothing is found across two.
    const folded = Buffer.from(`${foldText(packed.toString('utf8', words, at))}\0`)
    parts.push(folded)
    texts.starts[one] = length
    length += folded.length
  }
  texts.starts[n] = length
  texts.folded = Buffer.concat(parts)
  return { version: row?.version ?? 0, texts, sets }
}

function codeOf(name: Buffer) {
  const text = 24 + name.readInt16BE(22)
  return {
    touchpointId: uuidText(name.subarray(0, 16)),
    value: name.readInt32BE(16) / 100,
    instrument: instruments[name.readInt16BE(20)] as (typeof instruments)[number],
    channel: name.toString('utf8', 24, text),
    source: name.toString('utf8', text),
  }
}
