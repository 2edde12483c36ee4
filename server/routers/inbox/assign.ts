import { z } from 'zod'
import { inboxAssigned } from '@/core/feedback/inbox'
import { demandTouchpoint } from '@/server/feedback/touchpoints'
import { reassign } from '@/server/feedback/write/reassign'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * Says of responses of the inbox to which touchpoint they belong. Those that
 * somebody else has assigned in the meantime stay as they are; the answer
 * names the others.
 */
export const assign = journeyProcedure('feedback.assign')
  .input(
    z.object({
      responseIds: z.array(z.uuid()).min(1).max(inboxAssigned),
      touchpointId: z.uuid(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { touchpointId } = input
    await demandTouchpoint(ctx.services.db, place, touchpointId)
    const changes = [...new Set(input.responseIds)].map((id) => {
      return { id, touchpointId, by: 'manual' as const }
    })
    const responseIds = await reassign(ctx.services.pool, place, changes, { by: [] })
    if (responseIds.length > 0)
      await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
    return { responseIds }
  })
