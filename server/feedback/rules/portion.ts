import type { Pool } from 'pg'
import { compileRules, type Rule } from '@/core/feedback/rule'
import type { Place } from '../write-responses'
import { inSlices } from './in-slices'
import { type InboxRow, inboxColumns } from './inbox'

/** Responses that one statement looks through, and of these as many are decided at most. */
const lookedThrough = 20_000
const decided = 4_000
/** Matching ends the portion after so long, in ms. */
const patience = 400

/** What rules may decide about: in the inbox, or assigned by a rule before. */
export type RuleRow = InboxRow & { touchpointId: string | null; ruleId: string | null }

export type Decision = { row: RuleRow; found: { touchpointId: string; ruleId: string } | null }

export type Portion = {
  decisions: Decision[]
  /** The last id that has been passed; null: there are no more. */
  nextCursor: string | null
  /** How far the cursor is, 0..1: ids are digests, so that they lie evenly. */
  progress: number
}

/**
 * Reads the next responses of a journey in the order of their ids and asks the
 * rules about those that are theirs to decide. What somebody assigned by hand
 * and what named its touchpoint itself is passed over. Other work of the
 * process goes on meanwhile.
 * @param cursor the last id that has been passed; null: from the beginning
 */
export async function readPortion(
  pool: Pool,
  place: Place,
  rules: readonly Rule[],
  cursor: string | null,
): Promise<Portion> {
  const { rows, end } = await nextRows(pool, place, cursor)
  const decisions = await decide(rows, rules)
  const last = decisions.at(-1)?.row.id ?? null
  const behind = decisions.length < rows.length || rows.length === decided
  const nextCursor = behind ? last : end
  return { decisions, nextCursor, progress: nextCursor === null ? 1 : positionOf(nextCursor) }
}

/** The next rows that rules may decide about, and the last id that was looked at; null: all were. */
async function nextRows(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  cursor: string | null,
): Promise<{ rows: RuleRow[]; end: string | null }> {
  const where = [workspaceId, journeyId, cursor]
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Without statistics, reading and sorting the whole journey would look as good as
    // reading the portion in the order of the key.
    await client.query('set local enable_sort = off; set local enable_bitmapscan = off')
    const { rows: ends } = await client.query<{ id: string }>(
      `select id from "Response"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and ($3::uuid is null or id > $3::uuid)
      order by id offset ${lookedThrough - 1} limit 1`,
      where,
    )
    const end = ends[0]?.id ?? null
    const { rows } = await client.query<RuleRow>(
      `select "touchpointId", "ruleId", ${inboxColumns} from "Response"
      where "workspaceId" = $1::uuid and "journeyId" = $2::uuid and ($3::uuid is null or id > $3::uuid)
        and ($4::uuid is null or id <= $4::uuid)
        and ("touchpointId" is null or "assignedBy" = 'rule')
      order by id limit ${decided}`,
      [...where, end],
    )
    return { rows, end }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

/** Asks the rules about the rows in turn, for as long as one may wait: at least about one. */
async function decide(rows: readonly RuleRow[], rules: readonly Rule[]): Promise<Decision[]> {
  const assign = compileRules(rules)
  const decisions: Decision[] = []
  const begin = performance.now()
  await inSlices(rows, (row) => {
    decisions.push({ row, found: assign(row) })
    return performance.now() - begin < patience
  })
  return decisions
}

const positionOf = (id: string) => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32
