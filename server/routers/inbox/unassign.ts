import { z } from 'zod'
import { inboxAssigned } from '@/core/feedback/inbox'
import { reassign } from '@/server/feedback/write/reassign'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * Takes an assignment by hand back: the responses come into the inbox again,
 * but for those that have been given to another touchpoint since.
 */
export const unassign = journeyProcedure('feedback.assign')
  .input(
    z.object({
      responseIds: z.array(z.uuid()).min(1).max(inboxAssigned),
      touchpointId: z.uuid(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const changes = [...new Set(input.responseIds)].map((id) => {
      return { id, touchpointId: null, by: 'file' as const }
    })
    const only = { by: ['manual' as const], touchpointId: input.touchpointId }
    const responseIds = await reassign(ctx.services.pool, place, changes, only)
    if (responseIds.length > 0)
      await ctx.services.hubs.announce(place.journeyId, { type: 'feedback' })
    return { responseIds }
  })
