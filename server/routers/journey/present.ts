import { PresentInput, present as tellRoom } from '@/server/sync/presence/present'
import { liveProcedure } from '@/server/trpc/procedures'

/**
 * Tells the others where somebody is who follows the journey under this
 * clientId, in a tick. Nothing is stored, and nothing is said when they do not
 * follow: a late sign of somebody who has left is no fault. Over a WebSocket
 * most of these calls take a shorter way; see `PresenceLane`.
 */
export const present = liveProcedure('journey.read')
  .input(PresentInput)
  .mutation(({ ctx, input }) => {
    tellRoom(ctx.services, ctx, input)
    return null
  })
