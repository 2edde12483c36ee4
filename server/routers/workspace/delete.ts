import { z } from 'zod'
import { Invalid } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Deletes a workspace with everything in it, for good. Asks for its name, so that it is no slip. */
export const deleteWorkspace = workspaceProcedure('workspace.delete')
  .input(z.object({ confirmName: z.string().max(200) }))
  .mutation(async ({ ctx, input }) => {
    const { db, auth } = ctx.services
    const { name } = await db.workspace.findUniqueOrThrow({ where: { id: ctx.workspaceId } })
    if (input.confirmName.trim() !== name) {
      const message = 'This is not the name of the workspace.'
      throw new Invalid(message, [{ path: 'confirmName', message }])
    }
    await db.workspace.delete({ where: { id: ctx.workspaceId } })
    await auth.changed({ kind: 'workspace', workspaceId: ctx.workspaceId })
    ctx.log.info({ workspaceId: ctx.workspaceId, by: ctx.actor.id }, 'workspace deleted')
  })
