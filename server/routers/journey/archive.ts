import { setArchived } from '@/server/journeys/set-archived'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Puts a journey away; nothing of it is lost. */
export const archive = journeyProcedure('journey.archive').mutation(({ ctx }) =>
  setArchived(ctx, ctx.journey, new Date()),
)
