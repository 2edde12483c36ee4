import { z } from 'zod'
import { searchComments } from '@/server/comments/search-comments'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Comments that hold all words of a text, newest first. */
export const search = journeyProcedure('comment.read')
  .input(z.object({ text: z.string().trim().min(1).max(200) }))
  .query(({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return searchComments(ctx.services.pool, room, input.text)
  })
