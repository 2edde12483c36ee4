import { setArchived } from '@/server/journeys/set-archived'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Brings an archived journey back. */
export const restore = journeyProcedure('journey.archive').mutation(({ ctx }) =>
  setArchived(ctx, ctx.journey, null),
)
