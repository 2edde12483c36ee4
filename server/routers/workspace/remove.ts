import { z } from 'zod'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { closeWorkspace } from '@/server/workspaces/closing'

/**
 * Decides that a workspace goes, with everything in it; until then its owner
 * can bring it back. Asks for its name, so that it is no slip.
 */
export const remove = workspaceProcedure('workspace.remove')
  .input(z.object({ confirmName: z.string().max(200) }))
  .mutation(async ({ ctx, input }) => {
    const { removedAfter } = await closeWorkspace(ctx.services, ctx, input.confirmName)
    ctx.log.info({ workspaceId: ctx.workspaceId, by: ctx.actor.id }, 'workspace closed')
    return { removedAfter: removedAfter?.toISOString() ?? null }
  })
