import type { Pool } from 'pg'
import {
  type Assign,
  compileRules,
  type Rule,
  type RuleSubject,
  readBy,
} from '@/core/feedback/rule'
import type { Place } from '../write-responses'
import { inSlices } from './in-slices'

/** Responses that one statement reads. */
const atOnce = 4_000
/** Matching ends the portion after so long, in ms. */
const patience = 400

/** A response that rules may decide about: it is in the inbox, or a rule assigned it before. */
export type RuleRow = { id: string; touchpointId: string | null; ruleId: string | null }

export type Decision = { row: RuleRow; found: { touchpointId: string; ruleId: string } | null }

export type Portion = {
  decisions: Decision[]
  /** The last id that is settled; null: there are no more. */
  nextCursor: string | null
}

/**
 * Reads a journey's responses in the order of their ids and asks the rules
 * about those that are theirs to decide, portion by portion. What somebody
 * assigned by hand and what named its touchpoint itself is passed over. While
 * one portion is decided and used, the next is read; other work of the process
 * goes on meanwhile.
 * @param cursor the last id that is settled; null: from the beginning
 */
export async function* portions(
  pool: Pool,
  place: Place,
  rules: readonly Rule[],
  cursor: string | null,
): AsyncGenerator<Portion> {
  const assign = compileRules(rules)
  const read = reader(pool, place, rules)
  let reading = read(cursor)
  for (;;) {
    const rows = await reading
    const last = rows.at(-1)?.row.id ?? null
    const isLast = rows.length < atOnce
    if (!isLast) {
      reading = read(last)
      // Whoever stops here never asks how it went.
      reading.catch(() => {})
    }
    for (let from = 0; from === 0 || from < rows.length; ) {
      const decisions = await decide(rows, from, assign)
      from += decisions.length
      const isEnd = isLast && from >= rows.length
      yield { decisions, nextCursor: isEnd ? null : (decisions.at(-1)?.row.id ?? null) }
      if (isEnd) return
    }
  }
}

/** How far a cursor is, 0..1: ids are digests, so that they lie evenly. */
export function progressOf(cursor: string | null): number {
  return cursor === null ? 1 : Number.parseInt(cursor.slice(0, 8), 16) / 2 ** 32
}

type Read = { row: RuleRow; subject: RuleSubject }

/** Reads the next responses behind an id, of each only what the rules ask for. */
function reader(pool: Pool, { workspaceId, journeyId }: Place, rules: readonly Rule[]) {
  const { verbatim, channel, fields } = readBy(rules)
  const columns = [
    'id',
    '"touchpointId"',
    '"ruleId"',
    verbatim ? 'verbatim' : 'null',
    channel ? 'channel' : `''`,
    ...fields.map((_, index) => `fields->>$${index + 4}::text`),
  ]
  const text = `select ${columns.join(', ')} from "Response"
    where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and id > $3::uuid
      and ("touchpointId" is null or "assignedBy" = 'rule')
    order by id limit ${atOnce}`
  return async (cursor: string | null): Promise<Read[]> => {
    const values = [workspaceId, journeyId, cursor ?? beforeAll, ...fields]
    const { rows } = await pool.query<(string | null)[]>({ text, values, rowMode: 'array' })
    return rows.map(([id, touchpointId, ruleId, verbatim, channel, ...cells]) => ({
      row: { id: id as string, touchpointId: touchpointId ?? null, ruleId: ruleId ?? null },
      subject: {
        verbatim: verbatim ?? null,
        channel: channel ?? '',
        fields: cells.length === 0 ? null : fieldsOf(fields, cells),
      },
    }))
  }
}

/** No response has it. */
const beforeAll = '00000000-0000-0000-0000-000000000000'

function fieldsOf(names: readonly string[], cells: readonly (string | null)[]) {
  return Object.fromEntries(
    cells.flatMap((cell, index) => (cell === null ? [] : [[names[index] ?? '', cell]])),
  )
}

/** Asks the rules about the rows from one on in turn, for as long as one may wait: at least about one. */
async function decide(rows: readonly Read[], from: number, assign: Assign): Promise<Decision[]> {
  const decisions: Decision[] = []
  const begin = performance.now()
  await inSlices(rows.slice(from), ({ row, subject }) => {
    decisions.push({ row, found: assign(subject) })
    return performance.now() - begin < patience
  })
  return decisions
}
