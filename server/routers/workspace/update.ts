import { z } from 'zod'
import { WorkspaceName } from '@/core/access/account'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { presentWorkspace } from '@/server/workspaces/present-workspace'

/** Renames a workspace. Its address stays, so that links go on working. */
export const update = workspaceProcedure('workspace.update')
  .input(z.object({ name: WorkspaceName }))
  .mutation(async ({ ctx, input }) => {
    const workspace = await ctx.services.db.workspace.update({
      where: { id: ctx.workspaceId },
      data: { name: input.name },
    })
    return presentWorkspace(workspace, ctx.role)
  })
