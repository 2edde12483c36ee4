import { journeyProcedure } from '@/server/trpc/procedures'
import { readMap } from './read-records'

/** The map itself, for a picture of it. Who edits it follows it instead. */
export const records = journeyProcedure('journey.read').query(({ ctx }) =>
  readMap(ctx.services.db, { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }),
)
