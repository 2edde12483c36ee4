import { journeyProcedure } from '@/server/trpc/procedures'
import { presentForm } from './settings'

/** The journey's forms, the open ones first, newest first. */
export const list = journeyProcedure('source.manage').query(async ({ ctx }) => {
  const forms = await ctx.services.db.form.findMany({
    where: { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id },
    orderBy: [
      { closedAt: { sort: 'desc', nulls: 'first' } },
      { createdAt: 'desc' },
      { id: 'desc' },
    ],
    take: 500,
  })
  return forms.map((form) => presentForm(ctx.services, form))
})
