import { z } from 'zod'
import { hookLimits } from '@/server/hooks/hooks'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'

/** What a webhook sent lately that could not be read, newest first. */
export const problems = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid() }))
  .query(async ({ ctx, input: { journeyId, sourceId } }) => {
    const { services, workspaceId } = ctx
    await findWebhook(services, { workspaceId, journeyId }, sourceId)
    const rows = await services.db.webhookProblem.findMany({
      where: { workspaceId, sourceId },
      orderBy: { id: 'desc' },
      take: hookLimits.problems,
    })
    return rows.map(({ id, at, message, body }) => ({ id, at: at.toISOString(), message, body }))
  })
