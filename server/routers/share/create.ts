import { z } from 'zod'
import { GuestRole } from '@/core/access/roles'
import { LinkLabel, LinkPassword } from '@/core/access/sharing'
import { hashPassword } from '@/server/auth/password'
import { demandShareable, LinkExpiry } from '@/server/guests/link-input'
import { newLinkId } from '@/server/guests/link-token'
import { presentLink } from '@/server/guests/present-link'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Makes a link that lets guests into this journey. */
export const create = journeyProcedure('journey.share')
  .input(
    z.object({
      role: GuestRole,
      label: LinkLabel.default(''),
      expiresAt: LinkExpiry.default(null),
      password: LinkPassword.nullable().default(null),
    }),
  )
  .mutation(async ({ ctx, input: { role, label, expiresAt, password } }) => {
    demandShareable(ctx.role, role)
    const link = await ctx.services.db.shareLink.create({
      data: {
        workspaceId: ctx.workspaceId,
        journeyId: ctx.journey.id,
        id: newLinkId(),
        role,
        label,
        expiresAt,
        passwordHash: password === null ? null : await hashPassword(password),
        createdById: ctx.actor.kind === 'user' ? ctx.actor.id : null,
        createdBy: ctx.actor.name,
      },
    })
    return presentLink(ctx.services, link)
  })
