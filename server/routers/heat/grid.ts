import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { HeatGrid } from '@/core/heat/views'
import { answerFrom } from '@/server/feedback/heat/load-counts'
import { heatGrid } from '@/server/feedback/heat/views'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Stages against lanes or channels. */
export const grid = journeyProcedure('heat.read')
  .input(z.object({ filters: HeatFilters.default({}), columns: z.enum(['lane', 'channel']) }))
  .query(async ({ ctx, input }): Promise<HeatGrid> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const { filters, columns } = input
    const detail = columns === 'lane' ? ('touchpoints' as const) : ('channels' as const)
    const view = { name: `grid by ${columns}`, detail }
    return answerFrom(ctx.services, place, filters, view, (loaded) => heatGrid(loaded, columns))
  })
