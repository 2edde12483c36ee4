import type { AttributeFacet } from '@/server/feedback/columns/heat-source'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Which attributes of customers and responses the heat can be filtered by. Their values are for members only. */
export const attributes = journeyProcedure('feedback.read').query(
  ({ ctx }): Promise<AttributeFacet[]> =>
    ctx.services.columns.attributes({ workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }),
)
