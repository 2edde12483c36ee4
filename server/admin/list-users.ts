import type { PrismaClient } from '@/server/db/generated/client'

/** One line an account: e-mail, name, and `slug:role` of each workspace. */
export async function listUsers(db: PrismaClient): Promise<string[]> {
  const users = await db.user.findMany({
    orderBy: { email: 'asc' },
    select: {
      email: true,
      name: true,
      members: { select: { role: true, workspace: { select: { slug: true } } } },
    },
  })
  return users.map(({ email, name, members }) => {
    const places = members.map(({ role, workspace }) => `${workspace.slug}:${role}`)
    return [email, name, places.join(' ') || 'in no workspace'].join('\t')
  })
}
