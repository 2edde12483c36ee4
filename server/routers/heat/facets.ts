import type { HeatFacets } from '@/core/heat/views'
import { heatFacets } from '@/server/feedback/heat/facets'
import { journeyProcedure } from '@/server/trpc/procedures'

/** What the filters can be set to. */
export const facets = journeyProcedure('heat.read').query(
  ({ ctx }): Promise<HeatFacets> =>
    heatFacets(ctx.services, { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }),
)
