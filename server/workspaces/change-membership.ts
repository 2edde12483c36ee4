import { mayManage } from '@/core/access/membership'
import type { Role } from '@/core/access/roles'
import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Prisma } from '@/server/db/generated/client'
import { Conflict, NotAllowed, NotFound } from '@/server/errors'
import type { Services } from '@/server/services'

type Change = {
  userId: string
  /** The role of whoever changes it. */
  by: Role
  /** The member's role afterwards; null: no member any more. */
  to: Role | null
}

/**
 * Changes or ends a membership, and tells everybody who holds a connection of theirs.
 * @throws NotFound, NotAllowed, or Conflict when it would leave the workspace without an owner.
 */
export async function changeMembership(
  { db, auth }: Pick<Services, 'db' | 'auth'>,
  doer: Doer,
  change: Change,
): Promise<void> {
  await db.$transaction((tx) => changeInTransaction(tx, doer, change))
  await auth.changed({ kind: 'member', workspaceId: doer.workspaceId, userId: change.userId })
}

async function changeInTransaction(
  tx: Prisma.TransactionClient,
  doer: Doer,
  { userId, by, to }: Change,
): Promise<void> {
  const { workspaceId } = doer
  // One change of a workspace's members at a time: two owners who demote each other must not both succeed.
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE id = ${workspaceId}::uuid FOR UPDATE`
  const where = { workspaceId_userId: { workspaceId, userId } }
  const member = await tx.member.findUnique({ where, include: { user: true } })
  if (!member) throw new NotFound('This person is not a member.')
  if (!mayManage(by, member.role) || (to && !mayManage(by, to))) throw new NotAllowed()
  if (member.role === 'owner' && to !== 'owner') await keepAnOwner(tx, workspaceId)
  const target = { kind: 'member', id: userId, name: member.user.name } as const
  if (to) {
    await tx.member.update({ where, data: { role: to } })
    await recordDeed(tx, doer, 'member.role', target, { before: member.role, after: to })
  } else {
    await tx.member.delete({ where })
    await recordDeed(tx, doer, 'member.remove', target, { before: member.role })
  }
}

async function keepAnOwner(tx: Prisma.TransactionClient, workspaceId: string): Promise<void> {
  const owners = await tx.member.count({ where: { workspaceId, role: 'owner' } })
  if (owners < 2) {
    throw new Conflict('A workspace needs an owner. Make somebody else an owner first.')
  }
}
