import { z } from 'zod'
import { WorkspaceName } from '@/core/access/account'
import { recordDeed } from '@/server/audit/record-deed'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { presentWorkspace } from '@/server/workspaces/present-workspace'

/** Renames a workspace. Its address stays, so that links go on working. */
export const update = workspaceProcedure('workspace.update')
  .input(z.object({ name: WorkspaceName }))
  .mutation(async ({ ctx, input }) => {
    const id = ctx.workspaceId
    const { name } = input
    const workspace = await ctx.services.db.$transaction(async (tx) => {
      const { name: before } = await tx.workspace.findUniqueOrThrow({ where: { id } })
      await recordDeed(tx, ctx, 'workspace.update', { kind: 'workspace', id, name }, { before })
      return tx.workspace.update({ where: { id }, data: { name } })
    })
    return presentWorkspace(workspace, ctx.role, ctx.rights)
  })
