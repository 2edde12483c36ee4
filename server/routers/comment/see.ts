import { z } from 'zod'
import { seeThread } from '@/server/comments/see'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Marks a thread as read up to the time of one of its comments. */
export const see = journeyProcedure('comment.read')
  .input(z.object({ threadId: z.uuid(), to: z.iso.datetime() }))
  .mutation(async ({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    await seeThread(ctx.services.pool, room, ctx.actor, input)
    return null
  })
