import { workspaceProcedure } from '@/server/trpc/procedures'
import { bringBackWorkspace } from '@/server/workspaces/closing'

/** Brings a workspace back that is about to be removed. */
export const bringBack = workspaceProcedure('workspace.remove').mutation(async ({ ctx }) => {
  await bringBackWorkspace(ctx.services, ctx)
})
