import { can } from '@/core/access/can'
import { Mutation } from '@/core/sync/protocol'
import { authorOf } from '@/server/auth/actor'
import { NotAllowed } from '@/server/errors'
import type { Access } from '@/server/trpc/live-access'
import { liveProcedure } from '@/server/trpc/procedures'

/**
 * Takes one mutation of a client, exactly once; sent again, it is answered as
 * before, also to somebody who may not edit any more: what was taken while
 * they could is not to be shown to them as refused.
 * @throws NotAllowed when the actor may not edit, or nobody may
 */
export const commit = liveProcedure('journey.read')
  .input(Mutation)
  .mutation(async ({ ctx, input }) => {
    const { journeyId, ...mutation } = input
    const where = { workspaceId: ctx.workspaceId, journeyId }
    const { hubs } = ctx.services
    const refusal = refusalOf(ctx)
    if (!refusal) return hubs.commit(where, mutation, authorOf(ctx.actor))
    const answer = await hubs.answerOf(where, mutation)
    if (!answer) throw refusal
    return answer
  })

function refusalOf({ rights, journey }: Pick<Access, 'rights' | 'journey'>): NotAllowed | null {
  if (!can(rights, 'journey.edit')) return new NotAllowed()
  if (journey.archivedAt) return new NotAllowed('This journey is archived. Restore it first.')
  return null
}
