import { z } from 'zod'
import { removeRule } from '@/server/feedback/rules/write-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Removes a rule. What it assigned stays until the rules are run again. */
export const remove = journeyProcedure('feedback.assign')
  .input(z.object({ ruleId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    await removeRule(ctx.services.db, place, input.ruleId)
    await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
  })
