import { z } from 'zod'
import { Anchor } from '@/core/comments/anchor'
import { CommentBody } from '@/core/comments/comment-text'
import { answerWritten } from '@/server/comments/answer'
import { beginThread } from '@/server/comments/begin-thread'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Begins a thread with its first comment; both ids are the writer's own, so that sending twice begins one. */
export const begin = journeyProcedure('journey.comment')
  .input(z.object({ id: z.uuid(), commentId: z.uuid(), anchor: Anchor, body: CommentBody }))
  .mutation(async ({ ctx, input }) => {
    const { actor, journey, services, workspaceId } = ctx
    services.commentLimits.takeComment(actor)
    const room = { workspaceId, journeyId: journey.id }
    const version = await beginThread(services.pool, room, actor, input)
    return answerWritten(services, ctx, { threadId: input.id, version })
  })
