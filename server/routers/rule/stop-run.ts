import type { RuleRunView } from '@/core/feedback/rule-views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Stops the run of the rules. What it has moved stays. @throws Conflict when none is at work */
export const stopRun = journeyProcedure('feedback.assign').mutation(
  ({ ctx }): Promise<RuleRunView> => {
    return ctx.services.ruleRuns.stop({ workspaceId: ctx.workspaceId, journeyId: ctx.journey.id })
  },
)
