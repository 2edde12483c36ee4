import { presentImport } from '@/server/feedback/import/present'
import { journeyProcedure } from '@/server/trpc/procedures'

const shown = 200

/** The journey's imports, newest first; files that nobody started are left out. */
export const imports = journeyProcedure('feedback.read').query(async ({ ctx }) => {
  const rows = await ctx.services.db.import.findMany({
    where: {
      workspaceId: ctx.workspaceId,
      journeyId: ctx.journey.id,
      state: { not: 'uploaded' },
    },
    orderBy: { createdAt: 'desc' },
    take: shown,
  })
  return rows.map(presentImport)
})
