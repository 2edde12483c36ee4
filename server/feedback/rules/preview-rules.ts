import type { Pool } from 'pg'
import type { InboxItem } from '@/core/feedback/inbox'
import type { Rule } from '@/core/feedback/rule'
import type { RulePortion, RuleTaking } from '@/core/feedback/rule-views'
import { responsesByIds } from '../by-ids'
import type { Place } from '../write-responses'
import { type InboxRow, inboxColumns, presentInboxItem } from './inbox'
import { type Decision, portions, progressOf } from './portion'

/** Responses shown of each rule. */
const shown = 5
/** One answer counts for so long, in ms; whoever asked sees what there is so far, and asks for the rest. */
const patience = 600

type Count = { n: number; moves: number; sampleIds: string[] }

/**
 * What rules would do to a journey's responses, or to as many as can be counted
 * before somebody would wonder: how many each takes, with some of them, and how
 * many none takes. Nothing changes.
 */
export async function previewRules(
  pool: Pool,
  place: Place,
  rules: readonly Rule[],
  cursor: string | null,
): Promise<RulePortion> {
  const counts = new Map<string | null, Count>()
  for (const id of [...rules.map((rule) => rule.id), null]) {
    counts.set(id, { n: 0, moves: 0, sampleIds: [] })
  }
  const begin = performance.now()
  let nextCursor: string | null = null
  for await (const portion of portions(pool, place, rules, cursor)) {
    for (const decision of portion.decisions) count(counts, decision)
    nextCursor = portion.nextCursor
    if (performance.now() - begin > patience) break
  }
  const samples = await loadSamples(
    pool,
    place,
    [...counts.values()].flatMap(({ sampleIds }) => sampleIds),
  )
  const takings = [...counts].map(
    ([ruleId, { n, moves, sampleIds }]): RuleTaking => ({
      ruleId,
      n,
      moves,
      samples: sampleIds.flatMap((id) => samples.get(id) ?? []),
    }),
  )
  return { takings, nextCursor, progress: progressOf(nextCursor) }
}

function count(counts: ReadonlyMap<string | null, Count>, { row, found }: Decision): void {
  const counted = counts.get(found?.ruleId ?? null)
  if (!counted) return
  counted.n += 1
  if ((found?.touchpointId ?? null) !== row.touchpointId) counted.moves += 1
  if (counted.sampleIds.length < shown) counted.sampleIds.push(row.id)
}

/** The responses with these ids, as the inbox shows them; those that are gone by now are left out. */
async function loadSamples(
  pool: Pool,
  { workspaceId, journeyId }: Place,
  ids: readonly string[],
): Promise<Map<string, InboxItem>> {
  if (ids.length === 0) return new Map()
  const { rows } = await pool.query<InboxRow>(
    `select ${inboxColumns} from ${responsesByIds('$3')}`,
    [workspaceId, journeyId, ids],
  )
  return new Map(rows.map((row) => [row.id, presentInboxItem(row)]))
}
