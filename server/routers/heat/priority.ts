import { z } from 'zod'
import { HeatFilters } from '@/core/heat/filters'
import type { PriorityList } from '@/core/heat/priority'
import { priorityList } from '@/server/feedback/priority/priority-list'
import { readVotes } from '@/server/feedback/priority/votes'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Touchpoints with all that speaks for doing something about them. */
export const priority = journeyProcedure('heat.read')
  .input(z.object({ filters: HeatFilters.default({}) }))
  .query(async ({ ctx, input }): Promise<PriorityList> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const votes = await readVotes(ctx.services, place, ctx.actor)
    return priorityList(ctx.services, place, input.filters, votes)
  })
