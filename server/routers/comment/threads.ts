import { z } from 'zod'
import { threadsSince } from '@/server/comments/read-threads'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The threads that changed since a version of the journey's comment clock; from 0 on, all that are there. */
export const threads = journeyProcedure('comment.read')
  .input(z.object({ since: z.number().int().min(0).default(0) }))
  .query(({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return threadsSince(ctx.services.pool, room, ctx.actor, input.since)
  })
