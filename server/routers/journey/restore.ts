import { changeJourney } from '@/server/journeys/change-journey'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Brings an archived journey back. */
export const restore = journeyProcedure('journey.archive').mutation(({ ctx }) =>
  changeJourney(ctx.services, ctx.journey, { archivedAt: null }),
)
