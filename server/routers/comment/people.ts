import { z } from 'zod'
import { mentionableBy } from '@/server/comments/mentionable'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Whom one can name in a comment, members before guests; with `search`, those whose name holds it. */
export const people = journeyProcedure('journey.comment')
  .input(z.object({ search: z.string().trim().max(100).default('') }))
  .query(({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return mentionableBy(ctx.services.pool, room, ctx.actor, input.search)
  })
