import { z } from 'zod'
import { CommentBody } from '@/core/comments/comment-text'
import { answerWritten } from '@/server/comments/answer'
import { editComment } from '@/server/comments/edit-comment'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Changes a comment of one's own. */
export const edit = journeyProcedure('journey.comment')
  .input(z.object({ id: z.uuid(), body: CommentBody }))
  .mutation(async ({ ctx, input }) => {
    const { actor, journey, services, workspaceId } = ctx
    services.commentLimits.takeComment(actor)
    const room = { workspaceId, journeyId: journey.id }
    return answerWritten(services, ctx, await editComment(services.pool, room, actor, input))
  })
