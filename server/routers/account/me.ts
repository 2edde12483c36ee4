import { abilitiesOf } from '@/core/access/can'
import { publicProcedure } from '@/server/trpc/procedures'

/** Who is signed in, and the workspaces they belong to; null when nobody is. */
export const me = publicProcedure.query(async ({ ctx }) => {
  if (ctx.actor?.kind !== 'user') return null
  const { id, name, email } = ctx.actor
  const members = await ctx.services.db.member.findMany({
    where: { userId: id },
    include: { workspace: true },
    orderBy: { createdAt: 'asc' },
  })
  return {
    user: { id, name, email },
    workspaces: members.map(({ workspace, role }) => ({
      id: workspace.id,
      slug: workspace.slug,
      name: workspace.name,
      role,
      abilities: abilitiesOf(role),
    })),
  }
})
