import { z } from 'zod'
import { Expiry } from '@/core/access/expiry'
import { GuestRole } from '@/core/access/roles'
import { LinkLabel, LinkPassword } from '@/core/access/sharing'
import { recordDeed } from '@/server/audit/record-deed'
import { hashPassword } from '@/server/auth/password'
import { findLink, linkChanged } from '@/server/guests/change-link'
import { demandShareable } from '@/server/guests/link-input'
import { linkTarget, presentLink } from '@/server/guests/present-link'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * Changes a link; what is left out stays. A new role and a new end count for
 * the guests who are in already, a new password for those who come.
 */
export const update = journeyProcedure('journey.share')
  .input(
    z.object({
      linkId: z.uuid(),
      role: GuestRole.optional(),
      label: LinkLabel.optional(),
      expiresAt: Expiry.optional(),
      /** Null: none any more. */
      password: LinkPassword.nullable().optional(),
    }),
  )
  .mutation(async ({ ctx, input: { linkId, password, journeyId: _, ...change } }) => {
    const link = await findLink(ctx, linkId)
    demandShareable(ctx.rights, link.role)
    if (change.role) demandShareable(ctx.rights, change.role)
    const passwordHash = password && (await hashPassword(password))
    const { db } = ctx.services
    const [changed] = await db.$transaction([
      db.shareLink.update({
        where: { workspaceId_id: { workspaceId: ctx.workspaceId, id: linkId } },
        data: { ...change, passwordHash },
      }),
      recordDeed(db, ctx, 'link.change', linkTarget({ ...link, ...change }), {
        journey: ctx.journey.title,
        changed: Object.keys({ ...change, ...(password === undefined ? {} : { password }) }),
        ...(change.role ? { before: link.role, after: change.role } : {}),
      }),
    ])
    await linkChanged(ctx.services, changed)
    return presentLink(ctx.services, changed)
  })
