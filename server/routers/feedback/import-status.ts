import { z } from 'zod'
import { loadImport } from '@/server/feedback/import/load-import'
import { presentImport } from '@/server/feedback/import/present'
import { journeyProcedure } from '@/server/trpc/procedures'

/** How far an import is. */
export const importStatus = journeyProcedure('feedback.read')
  .input(z.object({ importId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return presentImport(await loadImport(ctx.services.db, place, input.importId))
  })
