import { mayManage } from '@/core/access/membership'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { stillOpen } from '@/server/workspaces/open-invitation'

/** The invitations that nobody has accepted yet, newest first. */
export const list = workspaceProcedure('member.manage').query(async ({ ctx }) => {
  const invitations = await ctx.services.db.invitation.findMany({
    where: { workspaceId: ctx.workspaceId, ...stillOpen() },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return invitations.map(({ id, role, email, createdAt, expiresAt, mailedAt }) => ({
    id,
    role,
    email,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    /** Null: it was not sent by e-mail. */
    mailedAt: mailedAt?.toISOString() ?? null,
    revocable: mayManage(ctx.role, role),
    sendable:
      email !== null && mayManage(ctx.role, role) && ctx.services.invitationMails.areOffered,
  }))
})
