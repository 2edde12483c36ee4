import { z } from 'zod'
import { removeSnapshot as remove } from '@/server/history/snapshots'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Takes a name off a version; the version stays. */
export const removeSnapshot = journeyProcedure('journey.edit')
  .input(z.object({ snapshotId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    await remove(ctx.services.db, room, input.snapshotId)
    await ctx.services.hubs.announce(ctx.journey.id, { type: 'journey' })
  })
