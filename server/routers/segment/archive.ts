import { z } from 'zod'
import { NotFound } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Takes a segment out of the lists; links that name it still show what they showed. */
export const archive = workspaceProcedure('segment.edit')
  .input(z.object({ segmentId: z.uuid() }))
  .mutation(async ({ ctx, input: { workspaceId, segmentId } }) => {
    const { count } = await ctx.services.db.segment.updateMany({
      where: { workspaceId, id: segmentId, archivedAt: null },
      data: { archivedAt: new Date() },
    })
    if (count === 0) throw new NotFound('This segment is not there any more.')
  })
