import type { Deed } from '@/core/audit/deeds'
import type { Details, Target } from '@/core/audit/event'
import type { Author } from '@/core/sync/author'
import type { Prisma } from '@/server/db/generated/client'
import { type Origin, rowOf } from './record-deed'

/** A deed about an account, such as a sign-in, which belongs to no workspace. */
export type DeedOfPerson = {
  /** Whose account it is. */
  userId: string
  /** Who did it, as far as that is known. */
  actor: Author
  origin: Origin
  deed: Deed
  target?: Target
  details?: Details
}

/** Writes an entry into the audit log of each workspace that the person is a member of. */
export async function recordOfPerson(
  db: Pick<Prisma.TransactionClient, 'auditEvent' | 'member'>,
  { userId, actor, origin, deed, target, details }: DeedOfPerson,
): Promise<void> {
  const members = await db.member.findMany({ where: { userId }, select: { workspaceId: true } })
  await db.auditEvent.createMany({
    data: members.map(({ workspaceId }) =>
      rowOf({ workspaceId, actor, ...origin }, deed, target, details),
    ),
  })
}
