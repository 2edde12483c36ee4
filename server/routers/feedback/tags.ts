import { tagsOf } from '@/server/feedback/marks/mark-response'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The tags that verbatims of this journey carry. */
export const tags = journeyProcedure('feedback.read').query(({ ctx }) =>
  tagsOf(ctx.services.pool, { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }),
)
