import { RuleFields } from '@/core/feedback/rule-views'
import { addRule } from '@/server/feedback/rules/write-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Adds a rule behind the others. It decides about what arrives from now on, and about the rest when run. */
export const create = journeyProcedure('feedback.assign')
  .input(RuleFields)
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { touchpointId, condition, enabled } = input
    const fields = { touchpointId, condition, enabled }
    const ruleId = await addRule(ctx.services.db, place, fields, ctx.actor.name)
    await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
    return { ruleId }
  })
