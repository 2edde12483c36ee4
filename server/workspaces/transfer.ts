import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { UserActor } from '@/server/auth/actor'
import { Conflict, NotFound } from '@/server/errors'
import type { Services } from '@/server/services'
import { demandName } from './demand-name'
import { lockWorkspace } from './lock-workspace'

type Transfer = {
  /** The member who becomes an owner. */
  userId: string
  /** The workspace's name, typed by who gives it away. */
  confirmName: string
}

/**
 * Makes a member an owner; the owner who gives the workspace away becomes an admin.
 * @throws NotFound when there is no such member, Invalid when the name is another
 * one, Conflict when whoever gives it is no owner any more
 */
export async function transferWorkspace(
  { db, auth }: Pick<Services, 'db' | 'auth'>,
  doer: Doer & { actor: UserActor },
  { userId, confirmName }: Transfer,
): Promise<void> {
  const { workspaceId, actor } = doer
  const member = (id: string) => ({ workspaceId_userId: { workspaceId, userId: id } })
  await db.$transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId)
    const { name } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    demandName(confirmName, name)
    const giver = await tx.member.findUnique({ where: member(actor.id) })
    if (giver?.role !== 'owner') throw new Conflict()
    const heir = await tx.member.findUnique({ where: member(userId), include: { user: true } })
    if (!heir || userId === actor.id) throw new NotFound('This person is not another member.')
    await tx.member.update({ where: member(userId), data: { role: 'owner' } })
    await tx.member.update({ where: member(actor.id), data: { role: 'admin' } })
    const target = { kind: 'member', id: userId, name: heir.user.name } as const
    await recordDeed(tx, doer, 'workspace.transfer', target, { before: heir.role })
  })
  for (const each of [userId, actor.id]) {
    await auth.changed({ kind: 'member', workspaceId, userId: each })
  }
}
