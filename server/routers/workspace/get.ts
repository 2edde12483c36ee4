import { z } from 'zod'
import { NotFound } from '@/server/errors'
import { userProcedure } from '@/server/trpc/procedures'
import { demand, rightsOfMember } from '@/server/trpc/resolve'
import { presentWorkspace } from '@/server/workspaces/present-workspace'

/** A workspace by the name in its address, for its members. */
export const get = userProcedure
  .input(z.object({ slug: z.string().max(100) }))
  .query(async ({ ctx, input }) => {
    const member = await ctx.services.db.member.findFirst({
      where: { userId: ctx.actor.id, workspace: { slug: input.slug } },
      include: { workspace: true },
    })
    const rights = member && rightsOfMember(member.role, member.workspace.removedAfter)
    if (!rights) throw new NotFound()
    demand(rights, 'workspace.read')
    return presentWorkspace(member.workspace, member.role, rights)
  })
