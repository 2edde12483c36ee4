import { z } from 'zod'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'

/** Reads what a webhook sent and could not be read once more, by its mapping as it is now. */
export const readKept = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid() }))
  .mutation(async ({ ctx, input: { journeyId, sourceId } }) => {
    const { services, workspaceId } = ctx
    const source = await findWebhook(services, { workspaceId, journeyId }, sourceId)
    return services.hooks.readKept(source)
  })
