import { z } from 'zod'
import { RuleCondition } from '@/core/feedback/rule'
import { changeRule } from '@/server/feedback/rules/write-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Changes the given parts of a rule and leaves the others as they are. */
export const update = journeyProcedure('feedback.assign')
  .input(
    z.object({
      ruleId: z.uuid(),
      touchpointId: z.uuid().optional(),
      condition: RuleCondition.optional(),
      enabled: z.boolean().optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { touchpointId, condition, enabled } = input
    const set = { touchpointId, condition, enabled }
    await changeRule(ctx.services.db, place, input.ruleId, set)
    await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
  })
