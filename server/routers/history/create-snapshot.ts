import { z } from 'zod'
import { VersionName } from '@/core/history/version-name'
import { authorOf } from '@/server/auth/actor'
import { createSnapshot as keep } from '@/server/history/snapshots'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Names a version, or keeps the present one before a restore. */
export const createSnapshot = journeyProcedure('journey.edit')
  .input(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('named'),
        version: z.number().int().min(1),
        name: VersionName,
      }),
      z.object({ kind: z.literal('beforeRestore') }),
    ]),
  )
  .mutation(async ({ ctx, input }) => {
    const { journey, services, workspaceId } = ctx
    const room = { workspaceId, journeyId: journey.id }
    const kept = await keep(services.db, room, authorOf(ctx.actor), {
      kind: input.kind,
      version: input.kind === 'named' ? input.version : journey.version,
      name: input.kind === 'named' ? input.name : '',
    })
    await services.hubs.announce(journey.id, { type: 'journey' })
    return kept
  })
