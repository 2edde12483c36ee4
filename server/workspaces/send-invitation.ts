import { hashToken, makeToken } from '@/server/auth/api-key'
import type { Invitation } from '@/server/db/generated/client'
import { Invalid } from '@/server/errors'
import type { Services } from '@/server/services'

const week = 7 * 24 * 60 * 60 * 1000

/** When an invitation that is made or sent now ends. */
export function invitationEnd(): Date {
  return new Date(Date.now() + week)
}

/** The address of an invitation's page. */
export function invitationUrl({ publicUrl }: Pick<Services, 'publicUrl'>, token: string): string {
  return `${publicUrl}/invite/${token}`
}

/**
 * Sends an invitation by e-mail, with a new link: the one before was not kept,
 * and ends with the e-mail on its way.
 * @throws Invalid when it is for nobody in particular, else as `InvitationMails.send`
 */
export async function sendInvitation(
  services: Pick<Services, 'db' | 'publicUrl' | 'invitationMails'>,
  { workspaceId, id, role, email }: Pick<Invitation, 'workspaceId' | 'id' | 'role' | 'email'>,
  inviter: string,
): Promise<void> {
  const { db, invitationMails } = services
  if (!email) throw new Invalid('This invitation is for whoever has the link.')
  const workspace = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
  const token = makeToken()
  const url = invitationUrl(services, token)
  await invitationMails.send({ workspace, inviter, email, role, url })
  await db.invitation.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { tokenHash: hashToken(token), mailedAt: new Date(), expiresAt: invitationEnd() },
  })
}
