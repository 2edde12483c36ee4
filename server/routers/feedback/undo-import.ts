import { z } from 'zod'
import { presentImport } from '@/server/feedback/import/present'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Takes an import out as a whole, in the background. */
export const undoImport = journeyProcedure('feedback.import')
  .input(z.object({ importId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return presentImport(await ctx.services.imports.undo(place, input.importId, ctx))
  })
