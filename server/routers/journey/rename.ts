import { z } from 'zod'
import { JourneyTitle } from '@/core/journey/journey-fields'
import { changeJourney, editedNow } from '@/server/journeys/change-journey'
import { journeyProcedure } from '@/server/trpc/procedures'

export const rename = journeyProcedure('journey.edit')
  .input(z.object({ title: JourneyTitle }))
  .mutation(({ ctx, input }) =>
    changeJourney(ctx.services, ctx.journey, { title: input.title, ...editedNow(ctx.actor) }),
  )
