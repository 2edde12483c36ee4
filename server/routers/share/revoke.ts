import { z } from 'zod'
import { recordDeed } from '@/server/audit/record-deed'
import { findLink, linkChanged } from '@/server/guests/change-link'
import { demandShareable } from '@/server/guests/link-input'
import { linkTarget } from '@/server/guests/present-link'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Ends a link: its guests are cut off, and nobody comes in by it any more. What they made stays. */
export const revoke = journeyProcedure('journey.share')
  .input(z.object({ linkId: z.uuid() }))
  .mutation(async ({ ctx, input: { linkId } }) => {
    const link = await findLink(ctx, linkId)
    demandShareable(ctx.rights, link.role)
    const { db } = ctx.services
    const { role } = link
    const journey = ctx.journey.title
    const [revoked] = await db.$transaction([
      db.shareLink.update({
        where: { workspaceId_id: { workspaceId: ctx.workspaceId, id: linkId } },
        data: { revokedAt: new Date() },
      }),
      recordDeed(db, ctx, 'link.revoke', linkTarget(link), { role, journey }),
    ])
    await linkChanged(ctx.services, revoked)
  })
