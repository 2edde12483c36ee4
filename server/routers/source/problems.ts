import { z } from 'zod'
import { keptMessages } from '@/server/hooks/kept-messages'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'

/** What a webhook sent lately that could not be read, newest first. */
export const problems = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid() }))
  .query(async ({ ctx, input: { journeyId, sourceId } }) => {
    const { services, workspaceId } = ctx
    const source = await findWebhook(services, { workspaceId, journeyId }, sourceId)
    const kept = await keptMessages(services.db, source)
    return kept
      .reverse()
      .map(({ id, at, message, body }) => ({ id, at: at.toISOString(), message, body }))
  })
