import type { AttributeFacet } from '@/server/feedback/columns/split'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Which attributes of customers and responses the heat can be filtered by. Their values are for members only. */
export const attributes = journeyProcedure('feedback.read').query(
  async ({ ctx: { services, workspaceId, journey } }): Promise<AttributeFacet[]> => {
    const [view, known] = await Promise.all([
      services.columns.look({ workspaceId, journeyId: journey.id }),
      services.db.attribute.findMany({ where: { workspaceId } }),
    ])
    return view.facets(known)
  },
)
