import { z } from 'zod'
import { publicProcedure } from '@/server/trpc/procedures'
import { findInvitation } from '@/server/workspaces/open-invitation'

/** What an invitation is to, for whoever has the link. */
export const preview = publicProcedure
  .input(z.object({ token: z.string().max(200) }))
  .query(async ({ ctx, input }) => {
    const { db } = ctx.services
    const { workspace, role, email, createdById, expiresAt } = await findInvitation(db, input.token)
    const inviter = createdById ? await db.user.findUnique({ where: { id: createdById } }) : null
    return {
      workspace: { name: workspace.name },
      role,
      /** Who it is meant for; null: whoever has the link. */
      email,
      invitedBy: inviter?.name ?? null,
      expiresAt: expiresAt.toISOString(),
      /** Who would join; null: nobody is signed in. */
      you: ctx.actor?.kind === 'user' ? { name: ctx.actor.name, email: ctx.actor.email } : null,
    }
  })
