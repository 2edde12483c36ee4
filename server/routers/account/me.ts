import { publicProcedure } from '@/server/trpc/procedures'
import { rightsOfMember } from '@/server/trpc/resolve'
import { mayCreateWorkspaces } from '@/server/workspaces/may-create-workspaces'
import { presentWorkspace } from '@/server/workspaces/present-workspace'

/** Who can bring a workspace back that is about to be removed. */
const ownersOf = {
  where: { role: 'owner' },
  orderBy: { createdAt: 'asc' },
  select: { user: { select: { name: true } } },
} as const

/** Who is signed in, and the workspaces they belong to; null when nobody is. */
export const me = publicProcedure.query(async ({ ctx }) => {
  if (ctx.actor?.kind !== 'user') return null
  const { id, name, email } = ctx.actor
  const members = await ctx.services.db.member.findMany({
    where: { userId: id },
    include: { workspace: { include: { members: ownersOf } } },
    orderBy: [{ createdAt: 'asc' }, { workspaceId: 'asc' }],
  })
  return {
    user: { id, name, email },
    workspaces: members.flatMap(({ workspace, role }) => {
      const rights = rightsOfMember(role, workspace.removedAfter)
      if (!rights) return []
      const owners = workspace.members.map(({ user }) => user.name)
      return [{ ...presentWorkspace(workspace, role, rights), owners }]
    }),
    mayCreateWorkspaces: await mayCreateWorkspaces(ctx.services, id),
  }
})
