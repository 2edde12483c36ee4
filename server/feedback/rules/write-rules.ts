import { v7 } from 'uuid'
import type { RuleCondition } from '@/core/feedback/rule'
import { mostRules, type RuleFields } from '@/core/feedback/rule-views'
import { orderAfter } from '@/core/journey/order'
import { Invalid } from '@/server/errors'
import type { Infrastructure } from '@/server/infrastructure'
import { demandTouchpoint } from '../touchpoints'
import type { Place } from '../write-responses'
import { demandRule, ruleRows } from './load-rules'

type Database = Infrastructure['db']
type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

/** What decides about the order, one at a time: two rules must not get the same key. */
function inTurn<T>(
  db: Database,
  { workspaceId, journeyId }: Place,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Journey" where "workspaceId" = ${workspaceId}::uuid and id = ${journeyId}::uuid for update`
    return work(tx)
  })
}

/**
 * Adds a rule behind the others.
 * @throws Invalid when the journey has as many as it may; NotFound without the touchpoint
 * @returns its id
 */
export async function addRule(
  db: Database,
  place: Place,
  fields: RuleFields,
  createdBy: string,
): Promise<string> {
  await demandTouchpoint(db, place, fields.touchpointId)
  return inTurn(db, place, async (tx) => {
    const rules = await ruleRows(tx, place)
    if (rules.length >= mostRules) {
      throw new Invalid(`A journey has at most ${mostRules} rules. Put some of them into one.`)
    }
    const { workspaceId, journeyId } = place
    const { id } = await tx.assignmentRule.create({
      data: {
        workspaceId,
        journeyId,
        id: v7(),
        order: orderAfter(rules, undefined),
        createdBy,
        ...fields,
      },
    })
    return id
  })
}

/** Changes the given fields of a rule. @throws NotFound without the rule or the touchpoint */
export async function changeRule(
  db: Database,
  place: Place,
  id: string,
  set: { touchpointId?: string; condition?: RuleCondition; enabled?: boolean },
): Promise<void> {
  await demandRule(db, place, id)
  if (set.touchpointId) await demandTouchpoint(db, place, set.touchpointId)
  const { workspaceId, journeyId } = place
  await db.assignmentRule.updateMany({ where: { workspaceId, journeyId, id }, data: set })
}

/** Puts a rule behind another one; null: before all. @throws NotFound without the rule */
export async function moveRule(
  db: Database,
  place: Place,
  id: string,
  afterId: string | null,
): Promise<void> {
  await inTurn(db, place, async (tx) => {
    await demandRule(tx, place, id)
    const others = (await ruleRows(tx, place)).filter((rule) => rule.id !== id)
    const { workspaceId, journeyId } = place
    await tx.assignmentRule.updateMany({
      where: { workspaceId, journeyId, id },
      data: { order: orderAfter(others, afterId) },
    })
  })
}

/** What a rule assigned stays until the rules are run again. */
export async function removeRule(
  db: Database,
  { workspaceId, journeyId }: Place,
  id: string,
): Promise<void> {
  await demandRule(db, { workspaceId, journeyId }, id)
  await db.assignmentRule.deleteMany({ where: { workspaceId, journeyId, id } })
}
