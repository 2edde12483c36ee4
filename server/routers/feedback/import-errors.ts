import { z } from 'zod'
import { loadImport } from '@/server/feedback/import/load-import'
import { problemsCsv } from '@/server/feedback/import/problems-csv'
import { journeyProcedure } from '@/server/trpc/procedures'

/** What did not go in, as a CSV file that can be mended and imported. */
export const importErrors = journeyProcedure('feedback.import')
  .input(z.object({ importId: z.uuid() }))
  .query(async ({ ctx, input }) => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const row = await loadImport(ctx.services.db, place, input.importId)
    const problems = await ctx.services.db.importProblem.findMany({
      where: { workspaceId: ctx.workspaceId, importId: row.id },
      orderBy: [{ row: 'asc' }, { column: 'asc' }],
    })
    return {
      fileName: `${row.fileName.replace(/\.[^.]{1,5}$/, '')}-errors.csv`,
      csv: problemsCsv(row, problems),
    }
  })
