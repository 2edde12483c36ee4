import { z } from 'zod'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The journey's records as they were at a version. */
export const version = journeyProcedure('history.read')
  .input(z.object({ version: z.number().int().min(1) }))
  .query(async ({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: input.journeyId }
    const records = await ctx.services.versions.recordsAt(room, input.version)
    return { version: input.version, records: [...records.values()] }
  })
