import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { HeatTrend } from '@/core/heat/trend'
import { heatTrend } from '@/server/feedback/cross/heat-trend'
import { loadSplit } from '@/server/feedback/cross/load-split'
import { journeyProcedure } from '@/server/trpc/procedures'

/** How the heat of each touchpoint went, by month. */
export const trend = journeyProcedure('heat.read')
  .input(z.object({ filters: HeatFilters.default({}) }))
  .query(async ({ ctx, input }): Promise<HeatTrend> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { loaded, split } = await loadSplit(ctx.services, place, input.filters, { month: true })
    return heatTrend(loaded, split)
  })
