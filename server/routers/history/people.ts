import { authorsOf } from '@/server/history/people'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Everybody who has changed the journey. */
export const people = journeyProcedure('history.read').query(({ ctx, input }) =>
  authorsOf(ctx.services.db, { workspaceId: ctx.workspaceId, journeyId: input.journeyId }),
)
