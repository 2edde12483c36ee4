import { hash } from 'node:crypto'
import { type Rule, RuleCondition } from '@/core/feedback/rule'
import type { RuleList, RuleView } from '@/core/feedback/rule-views'
import type { AssignmentRule } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import type { Place } from '../write-responses'

type Database = Pick<Infrastructure['db'], 'assignmentRule' | 'journeyRecord'>

/** A journey's rules in their order. */
export async function ruleRows(
  db: Pick<Database, 'assignmentRule'>,
  { workspaceId, journeyId }: Place,
): Promise<AssignmentRule[]> {
  const rows = await db.assignmentRule.findMany({ where: { workspaceId, journeyId } })
  // Order keys compare by code unit, which the database's collation need not do.
  return rows.sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A journey's rules in their order, those that take nothing as well. */
export async function loadRules(db: Database, place: Place): Promise<RuleList> {
  const rows = await ruleRows(db, place)
  if (rows.length === 0) return { rules: [], version: versionOf([]) }
  const { workspaceId, journeyId } = place
  const found = await db.journeyRecord.findMany({
    where: {
      workspaceId,
      journeyId,
      type: 'touchpoint',
      deletedAt: null,
      id: { in: rows.map(({ touchpointId }) => touchpointId) },
    },
    select: { id: true },
  })
  const onMap = new Set(found.map(({ id }) => id))
  const rules = rows.map(
    (row): RuleView => ({
      ruleId: row.id,
      touchpointId: row.touchpointId,
      condition: RuleCondition.parse(row.condition),
      enabled: row.enabled,
      placed: onMap.has(row.touchpointId),
    }),
  )
  return { rules, version: versionOf(rules) }
}

/** Of these rules the ones that take anything, as `compileRules` wants them. */
export function inForce(rules: readonly RuleView[]): Rule[] {
  return rules
    .filter(({ enabled, placed }) => enabled && placed)
    .map(({ ruleId, touchpointId, condition }) => ({ id: ruleId, touchpointId, condition }))
}

/**
 * The rules that say of a response which arrives to which touchpoint it
 * belongs: in their order, enabled, their touchpoint on the map. Plain data,
 * which may go to another thread.
 */
export async function rulesInForce(db: Database, place: Place): Promise<Rule[]> {
  return inForce((await loadRules(db, place)).rules)
}

/** @throws NotFound when the journey has no such rule. */
export async function demandRule(
  db: Pick<Database, 'assignmentRule'>,
  { workspaceId, journeyId }: Place,
  id: string,
): Promise<AssignmentRule> {
  const row = await db.assignmentRule.findUnique({
    where: { workspaceId_journeyId_id: { workspaceId, journeyId, id } },
  })
  if (!row) throw new NotFound('This rule does not exist any more.')
  return row
}

function versionOf(rules: readonly RuleView[]): string {
  return hash('sha256', JSON.stringify(inForce(rules)), 'base64url').slice(0, 22)
}
