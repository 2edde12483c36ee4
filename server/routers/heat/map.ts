import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { HeatMap } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { heatMap } from '@/server/feedback/heat/views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Heat of every touchpoint, stage, lane and channel of the map. */
export const map = journeyProcedure('heat.read')
  .input(z.object({ filters: HeatFilters.default({}) }))
  .query(async ({ ctx, input }): Promise<HeatMap> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const view = { name: 'map' }
    return answerFrom(ctx.services, place, input.filters, view, heatMap)
  })
