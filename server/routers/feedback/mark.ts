import { z } from 'zod'
import { tagsPerVerbatim, VerbatimTag } from '@/core/feedback/verbatim'
import { markResponse } from '@/server/feedback/marks/mark-response'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Stars a response as evidence, or sets its tags. What is absent stays. */
export const mark = journeyProcedure('feedback.mark')
  .input(
    z.object({
      responseId: z.uuid(),
      starred: z.boolean().optional(),
      tags: z.array(VerbatimTag).max(tagsPerVerbatim).optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const by = `${ctx.actor.kind}:${ctx.actor.id}`
    const { responseId, ...change } = input
    const marks = await markResponse(ctx.services, place, responseId, change, by)
    ctx.services.feedbackNews.announce(place.journeyId, 'marks')
    return marks
  })
