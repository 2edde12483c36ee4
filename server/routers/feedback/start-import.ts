import { z } from 'zod'
import { Mapping } from '@/core/feedback/mapping'
import { presentImport } from '@/server/feedback/import/present'
import { startImport as start } from '@/server/feedback/import/start-import'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Makes the touchpoints that the mapping wants made, and starts the import in the background. */
export const startImport = journeyProcedure('feedback.import')
  .input(z.object({ uploadId: z.uuid(), mapping: Mapping }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return presentImport(await start(ctx.services, place, ctx, input.uploadId, input.mapping))
  })
