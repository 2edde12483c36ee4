import { can } from '@/core/access/can'
import { assignableRoles, mayManage } from '@/core/access/membership'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** The members, owners first, each with what the asker may do about them. */
export const list = workspaceProcedure('member.read').query(async ({ ctx }) => {
  const members = await ctx.services.db.member.findMany({
    where: { workspaceId: ctx.workspaceId },
    include: { user: true },
    // The database orders roles as the schema lists them: strongest first.
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }, { userId: 'asc' }],
  })
  const owners = members.filter((member) => member.role === 'owner').length
  return members.map(({ user, role, createdAt }) => {
    const isYou = user.id === ctx.actor.id
    const isLastOwner = role === 'owner' && owners === 1
    const mayChange = can(ctx.rights, 'member.manage')
    const manageable = mayChange && mayManage(ctx.role, role) && !isLastOwner
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      role,
      joinedAt: createdAt.toISOString(),
      isYou,
      /** The roles that the asker may give this member; empty: none but the present one. */
      assignableRoles: manageable ? assignableRoles(ctx.role) : [],
      /** One's own membership everybody may end, but for the last owner. */
      removable: isYou ? !isLastOwner : manageable,
    }
  })
})
