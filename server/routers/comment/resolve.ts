import { z } from 'zod'
import { answerWritten } from '@/server/comments/answer'
import { setResolved } from '@/server/comments/resolve-thread'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Says that a thread is settled. */
export const resolve = journeyProcedure('journey.comment')
  .input(z.object({ threadId: z.uuid() }))
  .mutation(async ({ ctx, input: { threadId } }) => {
    const { actor, journey, services, workspaceId } = ctx
    services.commentLimits.takeSign(actor)
    const room = { workspaceId, journeyId: journey.id }
    return answerWritten(
      services,
      ctx,
      await setResolved(services.pool, room, actor, threadId, true),
    )
  })
