import { z } from 'zod'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { changeMembership } from '@/server/workspaces/change-membership'

/** Ends a membership. What the person made stays. */
export const remove = workspaceProcedure('member.manage')
  .input(z.object({ userId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    await changeMembership(ctx.services, ctx, {
      userId: input.userId,
      by: ctx.role,
      to: null,
    })
  })
