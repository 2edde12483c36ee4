import { z } from 'zod'
import type { Comparison } from '@/core/heat/compare'
import { HeatFilters } from '@/core/heat/filters'
import { compareHeat } from '@/server/feedback/comparison/compare-heat'
import { journeyProcedure } from '@/server/trpc/procedures'
import { actorsFor, demand, journeyFor } from '@/server/trpc/resolve'

/** Two choices of feedback side by side, of this journey or of this one and another. */
export const compare = journeyProcedure('heat.read')
  .input(
    z.object({
      filters: HeatFilters.default({}),
      other: z.object({
        /** Absent: this journey. Touchpoints of another are matched by equal titles. */
        journeyId: z.uuid().optional(),
        filters: HeatFilters.default({}),
      }),
    }),
  )
  .query(async ({ ctx, input }): Promise<Comparison> => {
    const place = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const otherId = input.other.journeyId ?? ctx.journey.id
    // Whoever may read this journey need not be let into the other: a guest of one is not.
    const actors = await actorsFor(ctx, otherId, ctx.actor)
    const { journey, rights } = await journeyFor(ctx.services, actors, otherId)
    demand(rights, 'heat.read')
    return compareHeat(
      ctx.services,
      { place, filters: input.filters },
      {
        place: { workspaceId: journey.workspaceId, journeyId: journey.id },
        filters: input.other.filters,
        title: journey.title,
      },
    )
  })
