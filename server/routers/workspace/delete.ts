import { z } from 'zod'
import { Invalid } from '@/server/errors'
import { deleteUnboundFeedback } from '@/server/feedback/delete-unbound'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Millions of responses take a while to delete, in ms. */
const patience = { timeout: 10 * 60_000 }

/** Deletes a workspace with everything in it, for good. Asks for its name, so that it is no slip. */
export const deleteWorkspace = workspaceProcedure('workspace.remove')
  .input(z.object({ confirmName: z.string().max(200) }))
  .mutation(async ({ ctx, input }) => {
    const { db, auth } = ctx.services
    const { name } = await db.workspace.findUniqueOrThrow({ where: { id: ctx.workspaceId } })
    if (input.confirmName.trim() !== name) {
      const message = 'This is not the name of the workspace.'
      throw new Invalid(message, [{ path: 'confirmName', message }])
    }
    await db.$transaction(async (tx) => {
      // First, so that whoever writes feedback just now is waited for, and nobody begins anew.
      await tx.workspace.delete({ where: { id: ctx.workspaceId } })
      await deleteUnboundFeedback(tx, ctx.workspaceId)
    }, patience)
    await auth.changed({ kind: 'workspace', workspaceId: ctx.workspaceId })
    ctx.log.info({ workspaceId: ctx.workspaceId, by: ctx.actor.id }, 'workspace deleted')
  })
