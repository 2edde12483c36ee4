import { z } from 'zod'
import { JourneyState } from '@/core/journey/records'
import { changeJourney, editedNow } from '@/server/journeys/change-journey'
import { journeyProcedure } from '@/server/trpc/procedures'

export const setState = journeyProcedure('journey.edit')
  .input(z.object({ state: JourneyState }))
  .mutation(({ ctx, input }) =>
    changeJourney(ctx.services, ctx.journey, { state: input.state, ...editedNow(ctx.actor) }),
  )
