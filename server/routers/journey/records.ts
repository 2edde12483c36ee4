import { readMap } from '@/server/journeys/read-records'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The map itself, for a picture of it. Who edits it follows it instead. */
export const records = journeyProcedure('journey.read').query(({ ctx }) =>
  readMap(ctx.services.db, { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }),
)
