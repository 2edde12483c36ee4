import { z } from 'zod'
import { JourneyState } from '@/core/journey/records'
import { journeyProcedure } from '@/server/trpc/procedures'
import { changeJourney, editedNow } from './change-journey'

export const setState = journeyProcedure('journey.edit')
  .input(z.object({ state: JourneyState }))
  .mutation(({ ctx, input }) =>
    changeJourney(ctx.services, ctx.journey, { state: input.state, ...editedNow(ctx.actor) }),
  )
