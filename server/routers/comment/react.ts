import { z } from 'zod'
import { Emoji } from '@/core/comments/emoji'
import { answerWritten } from '@/server/comments/answer'
import { react as write } from '@/server/comments/react'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Sets or takes back one's reaction to a comment. */
export const react = journeyProcedure('journey.comment')
  .input(z.object({ id: z.uuid(), emoji: Emoji, on: z.boolean() }))
  .mutation(async ({ ctx, input }) => {
    const { actor, journey, services, workspaceId } = ctx
    services.commentLimits.takeSign(actor)
    const room = { workspaceId, journeyId: journey.id }
    return answerWritten(services, ctx, await write(services.pool, room, actor, input))
  })
