import type { RuleList } from '@/core/feedback/rule-views'
import { loadRules } from '@/server/feedback/rules/load-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The journey's rules in their order. */
export const list = journeyProcedure('feedback.assign').query(({ ctx }): Promise<RuleList> => {
  return loadRules(ctx.services.db, { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id })
})
