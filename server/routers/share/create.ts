import { z } from 'zod'
import { Expiry } from '@/core/access/expiry'
import { GuestRole } from '@/core/access/roles'
import { LinkLabel, LinkPassword } from '@/core/access/sharing'
import { recordDeed } from '@/server/audit/record-deed'
import { hashPassword } from '@/server/auth/password'
import { demandShareable } from '@/server/guests/link-input'
import { newLinkId } from '@/server/guests/link-token'
import { linkTarget, presentLink } from '@/server/guests/present-link'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Makes a link that lets guests into this journey. */
export const create = journeyProcedure('journey.share')
  .input(
    z.object({
      role: GuestRole,
      label: LinkLabel.default(''),
      expiresAt: Expiry.default(null),
      password: LinkPassword.nullable().default(null),
    }),
  )
  .mutation(async ({ ctx, input: { role, label, expiresAt, password } }) => {
    demandShareable(ctx.rights, role)
    const { db } = ctx.services
    const id = newLinkId()
    const passwordHash = password === null ? null : await hashPassword(password)
    const [link] = await db.$transaction([
      db.shareLink.create({
        data: {
          workspaceId: ctx.workspaceId,
          journeyId: ctx.journey.id,
          id,
          role,
          label,
          expiresAt,
          passwordHash,
          createdById: ctx.actor.kind === 'user' ? ctx.actor.id : null,
          createdBy: ctx.actor.name,
        },
      }),
      recordDeed(db, ctx, 'link.create', linkTarget({ id, label }), {
        role,
        journey: ctx.journey.title,
        hasPassword: password !== null,
        expiresAt: expiresAt?.toISOString() ?? null,
      }),
    ])
    return presentLink(ctx.services, link)
  })
