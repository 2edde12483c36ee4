import { z } from 'zod'
import { ClientId, type FollowMessage } from '@/core/sync/protocol'
import { watchAccess } from '@/server/sync/watch-access'
import { journeyProcedure } from '@/server/trpc/procedures'

/**
 * Everything that happens to a journey: what was missed since `cursor` (a
 * version; null: all of it), then every change as it is made. Ends with an
 * error within a second when the follower's access is withdrawn.
 */
export const follow = journeyProcedure('journey.read')
  .input(z.object({ clientId: ClientId, cursor: z.number().int().min(0).nullable() }))
  .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<FollowMessage> {
    const where = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const access = await watchAccess(ctx, where)
    try {
      const until = signal ? AbortSignal.any([signal, access.withdrawn]) : access.withdrawn
      yield* ctx.services.hubs.follow(where, input, until)
      if (access.withdrawn.aborted) throw access.withdrawn.reason
    } finally {
      await access.stop()
    }
  })
