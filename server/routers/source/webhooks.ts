import { journeyProcedure } from '@/server/trpc/procedures'
import { presentWebhook } from './present'

/** The journey's webhooks that were not revoked, newest first, each with how much of what it sent could not be read. */
export const webhooks = journeyProcedure('source.manage').query(async ({ ctx }) => {
  const sources = await ctx.services.db.source.findMany({
    where: {
      workspaceId: ctx.workspaceId,
      journeyId: ctx.journey.id,
      kind: 'webhook',
      revokedAt: null,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { _count: { select: { problems: true } } },
  })
  return sources.map((source) => ({
    ...presentWebhook(ctx.services, source),
    problems: source._count.problems,
  }))
})
