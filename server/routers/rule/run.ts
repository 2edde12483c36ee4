import { z } from 'zod'
import type { RuleRunView } from '@/core/feedback/rule-views'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * Lets the rules decide about what is there already, in the background.
 * @throws Conflict when the rules are not those of `version` any more, or run already
 */
export const run = journeyProcedure('feedback.assign')
  .input(z.object({ version: z.string().max(100) }))
  .mutation(({ ctx, input }): Promise<RuleRunView> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return ctx.services.ruleRuns.start(place, input.version, ctx.actor.name)
  })
