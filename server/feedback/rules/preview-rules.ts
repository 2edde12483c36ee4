import type { Pool } from 'pg'
import type { Rule } from '@/core/feedback/rule'
import type { RulePortion, RuleTaking } from '@/core/feedback/rule-views'
import type { Place } from '../write-responses'
import { presentInboxItem } from './inbox'
import { type Decision, readPortion } from './portion'

/** Responses shown of each rule. */
const shown = 5

/**
 * What rules would do to the next portion of a journey's responses: how many
 * each takes, with some of them, and how many none takes. Nothing changes.
 */
export async function previewRules(
  pool: Pool,
  place: Place,
  rules: readonly Rule[],
  cursor: string | null,
): Promise<RulePortion> {
  const { decisions, nextCursor, progress } = await readPortion(pool, place, rules, cursor)
  const takings = new Map<string | null, RuleTaking>()
  for (const id of [...rules.map((rule) => rule.id), null]) {
    takings.set(id, { ruleId: id, n: 0, moves: 0, samples: [] })
  }
  for (const decision of decisions) {
    const taking = takings.get(decision.found?.ruleId ?? null)
    if (taking) count(taking, decision)
  }
  return { takings: [...takings.values()], nextCursor, progress }
}

function count(taking: RuleTaking, { row, found }: Decision): void {
  taking.n += 1
  if ((found?.touchpointId ?? null) !== row.touchpointId) taking.moves += 1
  if (taking.samples.length < shown) taking.samples.push(presentInboxItem(row))
}
