import { z } from 'zod'
import { recordDeed } from '@/server/audit/record-deed'
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
    const { id, fileName } = row
    const exported = { kind: 'import', id, name: fileName } as const
    const details = { journey: ctx.journey.title, rows: problems.length }
    await recordDeed(ctx.services.db, ctx, 'feedback.export', exported, details)
    return {
      fileName: `${row.fileName.replace(/\.[^.]{1,5}$/, '')}-errors.csv`,
      csv: problemsCsv(row, problems),
    }
  })
