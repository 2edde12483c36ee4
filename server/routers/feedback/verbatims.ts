import { z } from 'zod'
import type { VerbatimPage } from '@/core/feedback/import-views'
import { HeatFilters } from '@/core/heat/filters'
import { touchpointsOf } from '@/server/feedback/touchpoints'
import { readVerbatims } from '@/server/feedback/verbatims'
import { journeyProcedure } from '@/server/trpc/procedures'

/** What customers said in their own words, newest first, a page at a time. */
export const verbatims = journeyProcedure('feedback.read')
  .input(
    z.object({
      /** Absent: of the whole map. */
      touchpointIds: z.array(z.uuid()).max(2000).optional(),
      filters: HeatFilters.default({}),
      search: z.string().trim().max(200).optional(),
      negativeOnly: z.boolean().default(false),
      cursor: z.string().max(200).optional(),
      limit: z.number().int().min(1).max(100).default(30),
    }),
  )
  .query(async ({ ctx, input }): Promise<VerbatimPage> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const touchpoints = await touchpointsOf(ctx.services.db, place)
    return readVerbatims(ctx.services.pool, place, input, touchpoints)
  })
