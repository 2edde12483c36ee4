import type { RuleRunView } from '@/core/feedback/rule-views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** How the run of the rules stands, or how the last one ended; null: they have never been run. */
export const lastRun = journeyProcedure('feedback.assign').query(
  ({ ctx }): Promise<RuleRunView | null> => {
    return ctx.services.ruleRuns.last({ workspaceId: ctx.workspaceId, journeyId: ctx.journey.id })
  },
)
