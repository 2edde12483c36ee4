import { z } from 'zod'
import { WorkspaceName } from '@/core/access/account'
import { FrameAncestors } from '@/core/access/frame-ancestor'
import { recordDeed } from '@/server/audit/record-deed'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { presentWorkspace } from '@/server/workspaces/present-workspace'

/**
 * Renames a workspace, or says which sites may show its pages in a frame; what
 * is left out stays. Its address stays too, so that links go on working.
 */
export const update = workspaceProcedure('workspace.update')
  .input(z.object({ name: WorkspaceName.optional(), frameAncestors: FrameAncestors.optional() }))
  .mutation(async ({ ctx, input: { workspaceId: id, ...change } }) => {
    const workspace = await ctx.services.db.$transaction(async (tx) => {
      const before = await tx.workspace.findUniqueOrThrow({ where: { id } })
      const after = await tx.workspace.update({ where: { id }, data: change })
      const details = {
        ...(change.name === undefined ? {} : { before: before.name }),
        ...(change.frameAncestors === undefined ? {} : { sites: after.frameAncestors }),
      }
      const target = { kind: 'workspace', id, name: after.name } as const
      await recordDeed(tx, ctx, 'workspace.update', target, details)
      return after
    })
    return presentWorkspace(workspace, ctx.role, ctx.rights)
  })
