import { listSnapshots } from '@/server/history/snapshots'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Named versions, and those that were kept by themselves. */
export const snapshots = journeyProcedure('history.read').query(({ ctx, input }) =>
  listSnapshots(ctx.services.db, { workspaceId: ctx.workspaceId, journeyId: input.journeyId }),
)
