import { z } from 'zod'
import { answerWritten } from '@/server/comments/answer'
import { bringBackComment } from '@/server/comments/remove-comment'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Takes back that one has removed a comment of one's own, within an hour. */
export const bringBack = journeyProcedure('journey.comment')
  .input(z.object({ id: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { actor, journey, services, workspaceId } = ctx
    services.commentLimits.takeSign(actor)
    const room = { workspaceId, journeyId: journey.id }
    return answerWritten(
      services,
      ctx,
      await bringBackComment(services.pool, room, actor, input.id),
    )
  })
