import { presentSegment } from '@/server/segments/present-segment'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** The workspace's segments by name; archived ones are left out. */
export const list = workspaceProcedure('persona.read').query(async ({ ctx }) => {
  const rows = await ctx.services.db.segment.findMany({
    where: { workspaceId: ctx.workspaceId, archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(presentSegment)
})
