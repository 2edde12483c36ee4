import { z } from 'zod'
import { type VerbatimPage, VerbatimSort, VerbatimTag } from '@/core/feedback/verbatim'
import { HeatFilters } from '@/core/heat/filters'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { readVerbatims } from '@/server/feedback/verbatims'
import { journeyProcedure } from '@/server/trpc/procedures'

/** What customers said in their own words, a page at a time. */
export const verbatims = journeyProcedure('feedback.read')
  .input(
    z.object({
      /** Absent: of the whole map. */
      touchpointIds: z.array(z.uuid()).max(2000).optional(),
      filters: HeatFilters.default({}),
      search: z.string().trim().max(200).optional(),
      negativeOnly: z.boolean().default(false),
      starredOnly: z.boolean().default(false),
      tag: VerbatimTag.optional(),
      sort: VerbatimSort.default('newest'),
      cursor: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(100).default(30),
    }),
  )
  .query(async ({ ctx, input }): Promise<VerbatimPage> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const touchpoints = await touchpointsOf(ctx.services.db, place)
    return readVerbatims(ctx.services, place, input, touchpoints)
  })
