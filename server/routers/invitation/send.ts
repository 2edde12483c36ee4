import { z } from 'zod'
import { mayManage } from '@/core/access/membership'
import { NotAllowed, NotFound } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { stillOpen } from '@/server/workspaces/open-invitation'
import { sendInvitation } from '@/server/workspaces/send-invitation'

/** Sends an invitation by e-mail, once more or for the first time. A link from before ends. */
export const send = workspaceProcedure('member.manage')
  .input(z.object({ invitationId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { services, workspaceId, actor, role } = ctx
    const invitation = await services.db.invitation.findFirst({
      where: { workspaceId, id: input.invitationId, ...stillOpen() },
    })
    if (!invitation) throw new NotFound()
    if (!mayManage(role, invitation.role)) throw new NotAllowed()
    await sendInvitation(services, invitation, actor.name)
  })
