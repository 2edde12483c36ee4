import { journeyProcedure } from '@/server/trpc/procedures'
import { changeJourney } from './change-journey'

/** Puts a journey away; nothing of it is lost. */
export const archive = journeyProcedure('journey.archive').mutation(({ ctx }) =>
  changeJourney(ctx.services, ctx.journey, { archivedAt: new Date() }),
)
