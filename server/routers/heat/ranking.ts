import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { HeatRanking } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { heatRanking } from '@/server/feedback/heat/views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Touchpoints with responses, hottest first. */
export const ranking = journeyProcedure('heat.read')
  .input(z.object({ filters: HeatFilters.default({}) }))
  .query(async ({ ctx, input }): Promise<HeatRanking> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const view = { name: 'ranking', detail: 'touchpoints' as const }
    return answerFrom(ctx.services, place, input.filters, view, heatRanking)
  })
