import { z } from 'zod'
import { recordDeed } from '@/server/audit/record-deed'
import { NotFound } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Takes a segment out of the lists; links that name it still show what they showed. */
export const archive = workspaceProcedure('segment.edit')
  .input(z.object({ segmentId: z.uuid() }))
  .mutation(async ({ ctx, input: { workspaceId, segmentId } }) => {
    await ctx.services.db.$transaction(async (tx) => {
      const [segment] = await tx.segment.updateManyAndReturn({
        where: { workspaceId, id: segmentId, archivedAt: null },
        data: { archivedAt: new Date() },
      })
      if (!segment) throw new NotFound('This segment is not there any more.')
      const { id, name } = segment
      await recordDeed(tx, ctx, 'segment.archive', { kind: 'segment', id, name })
    })
  })
