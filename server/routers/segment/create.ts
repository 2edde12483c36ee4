import { v7 as uuid } from 'uuid'
import { presentSegment } from '@/server/segments/present-segment'
import { SegmentFields } from '@/server/segments/segment-fields'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** A new segment; it counts at once, in all journeys of the workspace. */
export const create = workspaceProcedure('segment.edit')
  .input(SegmentFields)
  .mutation(async ({ ctx, input: { workspaceId, ...fields } }) =>
    presentSegment(
      await ctx.services.db.segment.create({ data: { ...fields, workspaceId, id: uuid() } }),
    ),
  )
