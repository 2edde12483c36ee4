import { z } from 'zod'
import { votesPerPerson } from '@/core/heat/priority'
import { castVotes, voterOf } from '@/server/feedback/priority/votes'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Sets how many of one's votes a touchpoint has. */
export const cast = journeyProcedure('heat.vote')
  .input(
    z.object({
      touchpointId: z.uuid(),
      votes: z.number().int().min(0).max(votesPerPerson),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const voter = voterOf(ctx.actor)
    await castVotes(ctx.services, place, voter, input.touchpointId, input.votes)
    ctx.services.feedbackNews.announce(place.journeyId, 'marks')
    return { votes: input.votes }
  })
