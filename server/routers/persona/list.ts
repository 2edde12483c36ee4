import { z } from 'zod'
import { presentPersona } from '@/server/personas/present-persona'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** The workspace's personas by name, archived ones only when asked for, with the number of live journeys of each. */
export const list = workspaceProcedure('persona.read')
  .input(z.object({ archived: z.boolean().default(false) }))
  .query(async ({ ctx, input }) => {
    const rows = await ctx.services.db.persona.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        archivedAt: input.archived ? { not: null } : null,
      },
      include: { _count: { select: { journeys: { where: { journey: { archivedAt: null } } } } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => ({ ...presentPersona(row), journeys: row._count.journeys }))
  })
