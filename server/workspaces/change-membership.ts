import { mayManage } from '@/core/access/membership'
import type { Role } from '@/core/access/roles'
import type { Target } from '@/core/audit/event'
import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Prisma } from '@/server/db/generated/client'
import { Conflict, NotAllowed, NotFound } from '@/server/errors'
import type { Services } from '@/server/services'
import { lockWorkspace } from './lock-workspace'
import { stillOpen } from './open-invitation'

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

/**
 * Ends one's own membership.
 * @throws NotFound, or Conflict when it would leave the workspace without an owner.
 */
export async function leaveWorkspace(
  { db, auth }: Pick<Services, 'db' | 'auth'>,
  doer: Doer,
  userId: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const member = await lockMember(tx, doer.workspaceId, userId)
    await endMembership(tx, doer, member)
  })
  await auth.changed({ kind: 'member', workspaceId: doer.workspaceId, userId })
}

async function changeInTransaction(
  tx: Prisma.TransactionClient,
  doer: Doer,
  { userId, by, to }: Change,
): Promise<void> {
  const { workspaceId } = doer
  const member = await lockMember(tx, workspaceId, userId)
  if (!mayManage(by, member.role) || (to && !mayManage(by, to))) throw new NotAllowed()
  if (!to) return endMembership(tx, doer, member)
  if (to !== 'owner') await keepAnOwner(tx, member)
  await tx.member.update({
    where: { workspaceId_userId: { workspaceId, userId } },
    data: { role: to },
  })
  const details = { before: member.role, after: to }
  await recordDeed(tx, doer, 'member.role', targetOf(member), details)
}

type LockedMember = { workspaceId: string; userId: string; role: Role; user: { name: string } }

async function lockMember(
  tx: Prisma.TransactionClient,
  workspaceId: string,
  userId: string,
): Promise<LockedMember> {
  await lockWorkspace(tx, workspaceId)
  const member = await tx.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    include: { user: true },
  })
  if (!member) throw new NotFound('This person is not a member.')
  return member
}

/**
 * What the person made stays, with their name. Invitations that they made and
 * nobody has accepted end: by one of them they could come back. So do their
 * notices, which tell of what they may not read any more.
 */
async function endMembership(
  tx: Prisma.TransactionClient,
  doer: Doer,
  member: LockedMember,
): Promise<void> {
  const { workspaceId, userId } = member
  await keepAnOwner(tx, member)
  await tx.invitation.updateMany({
    where: { workspaceId, createdById: userId, ...stillOpen() },
    data: { revokedAt: new Date() },
  })
  await tx.notice.deleteMany({ where: { workspaceId, userId } })
  await tx.member.delete({ where: { workspaceId_userId: { workspaceId, userId } } })
  await recordDeed(tx, doer, 'member.remove', targetOf(member), { before: member.role })
}

function targetOf({ userId, user }: LockedMember): Target {
  return { kind: 'member', id: userId, name: user.name }
}

/** @throws Conflict when this member is the only owner. */
async function keepAnOwner(
  tx: Prisma.TransactionClient,
  { workspaceId, role }: LockedMember,
): Promise<void> {
  if (role !== 'owner') return
  const owners = await tx.member.count({ where: { workspaceId, role: 'owner' } })
  if (owners < 2) {
    throw new Conflict('A workspace needs an owner. Make somebody else an owner first.')
  }
}
