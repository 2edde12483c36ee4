import type { Role } from '@/core/access/roles'
import { type Origin, recordDeed } from '@/server/audit/record-deed'
import type { Prisma } from '@/server/db/generated/client'
import { stillOpen } from './open-invitation'

export type Invitation = { workspaceId: string; id: string; role: Role; email: string | null }

/** Adds somebody whose e-mail address is proven by all invitations that are for it. */
export async function joinByAddress(
  tx: Prisma.TransactionClient,
  person: { id: string; name: string; email: string },
  origin: Origin,
): Promise<void> {
  const invitations = await tx.invitation.findMany({
    where: { email: person.email, ...stillOpen() },
    orderBy: { id: 'asc' },
  })
  for (const invitation of invitations) await accept(tx, invitation, person, origin)
}

/** Uses the invitation up. @returns false for all but one of those who try at once */
export async function accept(
  tx: Prisma.TransactionClient,
  invitation: Invitation,
  person: { id: string; name: string },
  { address, agent }: Origin,
): Promise<boolean> {
  const { workspaceId, id, role } = invitation
  const { count } = await tx.invitation.updateMany({
    where: { workspaceId, id, ...stillOpen() },
    data: { acceptedAt: new Date() },
  })
  if (count === 0) return false
  const userId = person.id
  await tx.member.createMany({ data: [{ workspaceId, userId, role }], skipDuplicates: true })
  const actor = { kind: 'user', id: userId, name: person.name } as const
  const target = { kind: 'member', id: userId, name: person.name } as const
  await recordDeed(tx, { workspaceId, actor, address, agent }, 'member.join', target, { role })
  return true
}
