import { journeyProcedure } from '@/server/trpc/procedures'
import { changeJourney } from './change-journey'

/** Brings an archived journey back. */
export const restore = journeyProcedure('journey.archive').mutation(({ ctx }) =>
  changeJourney(ctx.services, ctx.journey, { archivedAt: null }),
)
