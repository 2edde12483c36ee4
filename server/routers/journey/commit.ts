import { Mutation } from '@/core/sync/protocol'
import { NotAllowed } from '@/server/errors'
import { journeyProcedure } from '@/server/trpc/procedures'

/** Takes one mutation of a client, exactly once; sent again, it is answered as before. */
export const commit = journeyProcedure('journey.edit')
  .input(Mutation)
  .mutation(({ ctx, input }) => {
    if (ctx.journey.archivedAt) throw new NotAllowed('This journey is archived. Restore it first.')
    const { clientId, mutationId, diff } = input
    const { kind, id, name } = ctx.actor
    const where = { workspaceId: ctx.workspaceId, journeyId: ctx.journey.id }
    return ctx.services.hubs.commit(where, { clientId, mutationId, diff }, { kind, id, name })
  })
