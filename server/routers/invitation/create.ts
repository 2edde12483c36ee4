import { v7 } from 'uuid'
import { z } from 'zod'
import { Email } from '@/core/access/account'
import { mayManage } from '@/core/access/membership'
import { Role } from '@/core/access/roles'
import { recordDeed } from '@/server/audit/record-deed'
import { hashToken, makeToken } from '@/server/auth/api-key'
import { NotAllowed } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { invitationTarget } from '@/server/workspaces/open-invitation'
import { invitationEnd, invitationUrl } from '@/server/workspaces/send-invitation'

/** Makes a link that lets one person in. Its secret is shown this once. */
export const create = workspaceProcedure('member.manage')
  .input(z.object({ role: Role, email: Email.optional() }))
  .mutation(async ({ ctx, input }) => {
    if (!mayManage(ctx.role, input.role)) throw new NotAllowed()
    const token = makeToken()
    const { db } = ctx.services
    const { role, email = null } = input
    const id = v7()
    const [invitation] = await db.$transaction([
      db.invitation.create({
        data: {
          workspaceId: ctx.workspaceId,
          id,
          tokenHash: hashToken(token),
          role,
          email,
          createdById: ctx.actor.kind === 'user' ? ctx.actor.id : null,
          expiresAt: invitationEnd(),
        },
      }),
      recordDeed(db, ctx, 'invitation.create', invitationTarget({ id, email }), { role }),
    ])
    return {
      id: invitation.id,
      url: invitationUrl(ctx.services, token),
      expiresAt: invitation.expiresAt.toISOString(),
    }
  })
