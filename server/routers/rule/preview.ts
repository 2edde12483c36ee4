import { NIL } from 'uuid'
import { z } from 'zod'
import { RuleCondition } from '@/core/feedback/rule'
import type { RulePortion, RuleView } from '@/core/feedback/rule-views'
import { inForce, loadRules } from '@/server/feedback/rules/load-rules'
import { previewRules } from '@/server/feedback/rules/preview-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

const Draft = z.object({
  /** The rule that it would change; null: a new one, behind the others. */
  ruleId: z.uuid().nullable(),
  /** Null: not chosen yet; whatever it takes would move then. */
  touchpointId: z.uuid().nullable(),
  condition: RuleCondition,
})

/**
 * What the rules, with one that is being written, would do to the next portion
 * of the journey's responses. Nothing changes.
 */
export const preview = journeyProcedure('feedback.assign')
  .input(z.object({ draft: Draft.optional(), cursor: z.uuid().nullable().default(null) }))
  .query(async ({ ctx, input }): Promise<RulePortion> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { rules } = await loadRules(ctx.services.db, place)
    const tried = inForce(withDraft(rules, input.draft))
    return previewRules(ctx.services.pool, place, tried, input.cursor)
  })

/** The draft, in its place or behind the others, goes by the name of `draft`. */
function withDraft(rules: RuleView[], draft: z.infer<typeof Draft> | undefined): RuleView[] {
  if (!draft) return rules
  const { condition, touchpointId } = draft
  const place = { touchpointId: touchpointId ?? NIL, placed: true, enabled: true }
  const rule = { ruleId: 'draft', condition, ...place }
  const at = rules.findIndex(({ ruleId }) => ruleId === draft.ruleId)
  return at < 0 ? [...rules, rule] : rules.with(at, rule)
}
