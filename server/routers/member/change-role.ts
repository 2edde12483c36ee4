import { z } from 'zod'
import { Role } from '@/core/access/roles'
import { workspaceProcedure } from '@/server/trpc/procedures'
import { changeMembership } from '@/server/workspaces/change-membership'

/** Gives a member another role. */
export const changeRole = workspaceProcedure('member.manage')
  .input(z.object({ userId: z.uuid(), role: Role }))
  .mutation(async ({ ctx, input }) => {
    await changeMembership(ctx.services, ctx, {
      userId: input.userId,
      by: ctx.role,
      to: input.role,
    })
  })
