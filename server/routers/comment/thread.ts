import { z } from 'zod'
import { readThread } from '@/server/comments/read-thread'
import { journeyProcedure } from '@/server/trpc/procedures'

/** A thread with all that was said in it. */
export const thread = journeyProcedure('comment.read')
  .input(z.object({ threadId: z.uuid() }))
  .query(({ ctx, input }) => readThread(ctx.services.pool, ctx, input.threadId))
