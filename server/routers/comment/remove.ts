import { z } from 'zod'
import { can } from '@/core/access/can'
import { answerWritten } from '@/server/comments/answer'
import { removeComment } from '@/server/comments/remove-comment'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Removes a comment of one's own, or of anybody's for who may moderate. */
export const remove = journeyProcedure('journey.comment')
  .input(z.object({ id: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { actor, rights, journey, services, workspaceId } = ctx
    services.commentLimits.takeSign(actor)
    const room = { workspaceId, journeyId: journey.id }
    const removal = { id: input.id, moderator: can(rights, 'comment.moderate') ? ctx : null }
    return answerWritten(services, ctx, await removeComment(services.pool, room, actor, removal))
  })
