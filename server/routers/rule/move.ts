import { z } from 'zod'
import { moveRule } from '@/server/feedback/rules/write-rules'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Puts a rule behind another one: the first that fits counts. */
export const move = journeyProcedure('feedback.assign')
  .input(
    z.object({
      ruleId: z.uuid(),
      /** Null: before all others. */
      afterId: z.uuid().nullable(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    await moveRule(ctx.services.db, place, input.ruleId, input.afterId)
    await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
  })
