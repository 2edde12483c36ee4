import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { HeatGrid } from '@/core/heat/views'
import { loadCounts } from '@/server/feedback/heat/load-counts'
import { heatGrid } from '@/server/feedback/heat/views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Stages against lanes or channels. */
export const grid = journeyProcedure('heat.read')
  .input(z.object({ filters: HeatFilters.default({}), columns: z.enum(['lane', 'channel']) }))
  .query(async ({ ctx, input }): Promise<HeatGrid> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const detail = input.columns === 'lane' ? 'touchpoints' : 'channels'
    return heatGrid(await loadCounts(ctx.services, place, input.filters, detail), input.columns)
  })
