import { z } from 'zod'
import { Conflict, NotFound } from '@/server/errors'
import { presentSegment } from '@/server/segments/present-segment'
import { SegmentFields } from '@/server/segments/segment-fields'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Changes a segment, if nobody else has since the `version` that the change began from. */
export const update = workspaceProcedure('segment.edit')
  .input(
    SegmentFields.partial().extend({ segmentId: z.uuid(), version: z.number().int().positive() }),
  )
  .mutation(async ({ ctx, input: { workspaceId, segmentId, version, ...fields } }) => {
    const { db } = ctx.services
    const { count } = await db.segment.updateMany({
      where: { workspaceId, id: segmentId, version, archivedAt: null },
      data: { ...fields, version: { increment: 1 } },
    })
    const row = await db.segment.findFirst({
      where: { workspaceId, id: segmentId, archivedAt: null },
    })
    if (!row) throw new NotFound('This segment is not there any more.')
    if (count === 0) throw new Conflict()
    return presentSegment(row)
  })
