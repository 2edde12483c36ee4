import { z } from 'zod'
import { Presence } from '@/core/presence/presence'
import { ClientId } from '@/core/sync/protocol'
import { authorOf } from '@/server/auth/actor'
import { liveProcedure } from '@/server/trpc/procedures'

/** Asks everybody else who follows the journey to look where this follower looks. */
export const summon = liveProcedure('journey.lead')
  .input(z.object({ clientId: ClientId, viewport: Presence.shape.viewport.unwrap() }))
  .mutation(({ ctx, input }) => {
    const { clientId, viewport } = input
    ctx.services.hubs.summon(ctx.journey.id, clientId, authorOf(ctx.actor), viewport)
    return null
  })
