import { z } from 'zod'
import { makeHookSecret } from '@/server/hooks/secret'
import { journeyProcedure } from '@/server/trpc/procedures'
import { findWebhook } from './find-webhook'
import { presentWebhook } from './present'
import { recordSource } from './record-source'

/** Gives a webhook another secret; the one before ends at once. */
export const renewSecret = journeyProcedure('source.manage')
  .input(z.object({ sourceId: z.uuid() }))
  .mutation(async ({ ctx, input: { journeyId, sourceId } }) => {
    const { services, workspaceId } = ctx
    const before = await findWebhook(services, { workspaceId, journeyId }, sourceId)
    const { secret, ...stored } = makeHookSecret()
    const [source] = await services.db.$transaction([
      services.db.source.update({ where: { id: sourceId }, data: stored }),
      recordSource(ctx, 'source.renew', before),
    ])
    return { ...presentWebhook(services, source), secret }
  })
