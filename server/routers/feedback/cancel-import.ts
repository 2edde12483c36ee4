import { z } from 'zod'
import { presentImport } from '@/server/feedback/import/present'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Stops a running import; what is in stays in until it is undone. */
export const cancelImport = journeyProcedure('feedback.import')
  .input(z.object({ importId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return presentImport(await ctx.services.imports.cancel(place, input.importId))
  })
