import { seeAll as markAll } from '@/server/comments/see'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Marks all comments of the journey as read. */
export const seeAll = journeyProcedure('comment.read').mutation(async ({ ctx }) => {
  const room = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
  await markAll(ctx.services.pool, room, ctx.actor)
  return null
})
