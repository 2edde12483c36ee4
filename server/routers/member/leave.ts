import { NotAllowed } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { leaveWorkspace } from '@/server/workspaces/change-membership'

/** Ends one's own membership. What one made stays. */
export const leave = workspaceProcedure('workspace.read').mutation(async ({ ctx }) => {
  if (ctx.actor.kind !== 'user') throw new NotAllowed('An API key is no member.')
  await leaveWorkspace(ctx.services, ctx, ctx.actor.id)
})
