import { installationOwnerKey } from '@/server/auth/setup'
import type { Services } from '@/server/services'

/** Whether a person may make workspaces: whoever owns one already, and who set the installation up. */
export async function mayCreateWorkspaces(
  { db }: Pick<Services, 'db'>,
  userId: string,
): Promise<boolean> {
  const [owned, setting] = await Promise.all([
    db.member.findFirst({ where: { userId, role: 'owner' }, select: { userId: true } }),
    db.setting.findUnique({ where: { key: installationOwnerKey } }),
  ])
  return owned !== null || setting?.value === userId
}
