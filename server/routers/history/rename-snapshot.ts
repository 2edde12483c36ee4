import { z } from 'zod'
import { VersionName } from '@/core/history/version-name'
import { renameSnapshot as rename } from '@/server/history/snapshots'
import { journeyProcedure } from '@/server/trpc/procedures'

export const renameSnapshot = journeyProcedure('journey.edit')
  .input(z.object({ snapshotId: z.uuid(), name: VersionName }))
  .mutation(async ({ ctx, input }) => {
    const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    await rename(ctx.services.db, room, input.snapshotId, input.name)
    await ctx.services.hubs.announce(ctx.journey.id, { type: 'journey' })
  })
