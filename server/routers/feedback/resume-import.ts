import { z } from 'zod'
import { presentImport } from '@/server/feedback/import/present'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Goes on where an interrupted or cancelled import stands. */
export const resumeImport = journeyProcedure('feedback.import')
  .input(z.object({ importId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return presentImport(await ctx.services.imports.resume(place, input.importId))
  })
