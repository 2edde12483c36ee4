import { changeJourney } from '@/server/journeys/change-journey'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Puts a journey away; nothing of it is lost. */
export const archive = journeyProcedure('journey.archive').mutation(({ ctx }) =>
  changeJourney(ctx.services, ctx.journey, { archivedAt: new Date() }),
)
