import { journeyProcedure } from '@/server/trpc/procedures'
import { readRecords } from './read-records'

/** The map itself, for a picture of it. Who edits it follows it instead. */
export const records = journeyProcedure('journey.read').query(async ({ ctx }) => ({
  version: ctx.journey.version,
  records: await readRecords(ctx.services.db, {
    workspaceId: ctx.workspaceId,
    journeyId: ctx.journey.id,
  }),
}))
