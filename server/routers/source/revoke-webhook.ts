import { z } from 'zod'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'
import { recordSource } from './record-source'

/** Ends a webhook for good. What it brought stays, its name is free again. */
export const revokeWebhook = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid() }))
  .mutation(async ({ ctx, input: { journeyId, sourceId } }) => {
    const { services, workspaceId } = ctx
    const source = await findWebhook(services, { workspaceId, journeyId }, sourceId)
    await services.db.$transaction([
      services.db.source.delete({ where: { id: sourceId } }),
      recordSource(ctx, 'source.revoke', source),
    ])
  })
