import type { Pool } from 'pg'
import type { Rule } from '@/core/feedback/rule'
import type { RunPortion } from '@/core/feedback/rule-views'
import { type Reassignment, reassign } from '../write/reassign'
import type { Place } from '../write-responses'
import { type Decision, readPortion } from './portion'

/**
 * Lets rules decide about the next portion of a journey's responses: those of
 * the inbox and those that a rule assigned before, which go back to the inbox
 * when none takes them any more. All others stay where they are, also those
 * that somebody assigns by hand while this runs.
 */
export async function runRules(
  pool: Pool,
  place: Place,
  rules: readonly Rule[],
  cursor: string | null,
): Promise<RunPortion> {
  const { decisions, nextCursor, progress } = await readPortion(pool, place, rules, cursor)
  const changed = await reassign(pool, place, decisions.flatMap(changeOf), { by: ['rule'] })
  return { changed: changed.length, nextCursor, progress }
}

function changeOf({ row, found }: Decision): Reassignment[] {
  if (found) {
    const { touchpointId, ruleId } = found
    if (row.touchpointId === touchpointId && row.ruleId === ruleId) return []
    return [{ id: row.id, touchpointId, by: 'rule', ruleId }]
  }
  return row.touchpointId === null ? [] : [{ id: row.id, touchpointId: null, by: 'file' }]
}
