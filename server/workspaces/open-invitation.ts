import type { Target } from '@/core/audit/event'
import { hashToken } from '@/server/auth/api-key'
import type { Prisma } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'

/** An invitation that can still be accepted, as a filter. */
export function stillOpen() {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } }
}

/**
 * The invitation behind a link, with its workspace.
 * @throws NotFound when it was accepted, revoked, is too old or never was.
 */
export async function findInvitation(db: Prisma.TransactionClient, token: string) {
  const invitation = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), workspace: { removedAfter: null }, ...stillOpen() },
    include: { workspace: true },
  })
  if (!invitation) throw invitationIsOver()
  return invitation
}

/** An invitation as the audit log names it: by whom it is for; '' is whoever has the link. */
export function invitationTarget({ id, email }: { id: string; email: string | null }): Target {
  return { kind: 'invitation', id, name: email ?? '' }
}

export function invitationIsOver(): NotFound {
  return new NotFound('This invitation is not valid any more. Ask for a new one.')
}
