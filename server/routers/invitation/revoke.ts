import { z } from 'zod'
import { mayManage } from '@/core/access/membership'
import { recordDeed } from '@/server/audit/record-deed'
import { NotAllowed, NotFound } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { invitationTarget, stillOpen } from '@/server/workspaces/open-invitation'

/** Ends an invitation before somebody accepts it. */
export const revoke = workspaceProcedure('member.manage')
  .input(z.object({ invitationId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { db } = ctx.services
    const where = { workspaceId: ctx.workspaceId, id: input.invitationId, ...stillOpen() }
    const invitation = await db.invitation.findFirst({ where })
    if (!invitation) throw new NotFound()
    if (!mayManage(ctx.role, invitation.role)) throw new NotAllowed()
    const { role } = invitation
    await db.$transaction(async (tx) => {
      const { count } = await tx.invitation.updateMany({ where, data: { revokedAt: new Date() } })
      if (count === 0) throw new NotFound()
      await recordDeed(tx, ctx, 'invitation.revoke', invitationTarget(invitation), { role })
    })
  })
