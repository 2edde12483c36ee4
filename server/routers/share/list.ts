import { presentLink } from '@/server/guests/present-link'
import { journeyProcedure } from '@/server/trpc/procedures'

/** The journey's links that were not revoked, newest first; those that have expired too. */
export const list = journeyProcedure('journey.share').query(async ({ ctx }) => {
  const links = await ctx.services.db.shareLink.findMany({
    where: { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return links.map((link) => presentLink(ctx.services, link))
})
