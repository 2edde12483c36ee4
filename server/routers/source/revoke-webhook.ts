import { z } from 'zod'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'

/** Ends a webhook for good. What it brought stays, its name is free again. */
export const revokeWebhook = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid() }))
  .mutation(async ({ ctx, input: { journeyId, sourceId } }) => {
    const { services, workspaceId } = ctx
    await findWebhook(services, { workspaceId, journeyId }, sourceId)
    await services.db.source.delete({ where: { id: sourceId } })
  })
