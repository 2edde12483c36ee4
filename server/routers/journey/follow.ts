import { z } from 'zod'
import { ClientId, type FollowMessage, protocolVersion } from '@/core/sync/protocol'
import { authorOf } from '@/server/auth/actor'
import { Outdated, SomeoneElse } from '@/server/errors'
import { type JourneyNews, mayHear } from '@/server/sync/journey-news'
import { watchAccess } from '@/server/sync/watch-access'
import { liveProcedure } from '@/server/trpc/procedures'

/**
 * Everything that happens to a journey: what was missed since `cursor` (a
 * version; null: all of it), who else is there, then every change as it is made
 * and what the others do. As long as it lasts the follower is in the room.
 * Ends with an error within a second when the follower's access is withdrawn.
 */
export const follow = liveProcedure('journey.read')
  .input(
    z.object({
      clientId: ClientId,
      cursor: z.number().int().min(0).nullable(),
      /** What the page speaks; see `protocolVersion`. */
      protocol: z.number().int().default(protocolVersion),
      /** Id of the person who opened the page: nobody's edits go out under another name. */
      as: z.string().optional(),
    }),
  )
  .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<FollowMessage[]> {
    if (input.protocol !== protocolVersion) throw new Outdated()
    if (input.as !== undefined && input.as !== ctx.actor.id) throw new SomeoneElse()
    yield [{ type: 'hello', build: ctx.services.build }]
    const where = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    const access = await watchAccess(ctx, where)
    try {
      const until = signal ? AbortSignal.any([signal, access.withdrawn]) : access.withdrawn
      const { clientId, cursor } = input
      const { actor, connection } = ctx
      const hears = (news: JourneyNews) => mayHear(access.rights(), news)
      const follower = { clientId, cursor, person: authorOf(actor), hears, connection }
      yield* ctx.services.hubs.follow(where, follower, until)
      if (access.withdrawn.aborted) throw access.withdrawn.reason
    } finally {
      await access.stop()
    }
  })
