import { z } from 'zod'
import { CommentBody } from '@/core/comments/comment-text'
import { answerWritten } from '@/server/comments/answer'
import { reply as write } from '@/server/comments/reply'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Answers in a thread. The id is the writer's own, so that sending twice says it once. */
export const reply = journeyProcedure('journey.comment')
  .input(z.object({ threadId: z.uuid(), id: z.uuid(), body: CommentBody }))
  .mutation(async ({ ctx, input }) => {
    const { actor, journey, services, workspaceId } = ctx
    services.commentLimits.takeComment(actor)
    const room = { workspaceId, journeyId: journey.id }
    const version = await write(services.pool, room, actor, input)
    return answerWritten(services, ctx, { threadId: input.threadId, version })
  })
