import { v7 } from 'uuid'
import type { Origin } from '@/server/audit/record-deed'
import type { Actor } from '@/server/auth/actor'
import { hashPassword } from '@/server/auth/password'
import type { Prisma } from '@/server/db/generated/client'
import { Conflict, NotAllowed, NotSignedIn } from '@/server/errors'
import type { Services } from '@/server/services'
import { accept, type Invitation } from './accept-invitation'
import { findInvitation, invitationIsOver } from './open-invitation'

type Account = { name: string; email: string; password: string }
type Joined = { slug: string }

/** Adds the signed-in person. Who is a member already keeps their role, and the invitation stays open. */
export async function joinAsYourself(
  services: Services,
  token: string,
  actor: Actor | null,
  origin: Origin,
): Promise<Joined> {
  if (actor?.kind !== 'user') throw new NotSignedIn()
  const invitation = await findInvitation(services.db, token)
  demandAddressee(invitation, actor.email)
  const { workspaceId, workspace } = invitation
  const member = await services.db.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId: actor.id } },
  })
  if (!member) {
    await services.db.$transaction((tx) => join(tx, invitation, actor, origin))
    await services.auth.changed({ kind: 'member', workspaceId, userId: actor.id })
  }
  return { slug: workspace.slug }
}

/**
 * Makes an account and adds it.
 * @throws Conflict when the e-mail address has an account: its owner signs in and accepts.
 */
export async function joinAsNewPerson(
  { db }: Services,
  token: string,
  account: Account,
  origin: Origin,
): Promise<Joined> {
  const invitation = await findInvitation(db, token)
  const { name, email, password } = account
  demandAddressee(invitation, email)
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.createMany({
      data: [{ id: v7(), name, email, passwordHash }],
      skipDuplicates: true,
    })
    if (count === 0)
      throw new Conflict('This e-mail address has an account already. Sign in to join.')
    const user = await tx.user.findUniqueOrThrow({ where: { email } })
    await join(tx, invitation, user, origin)
  })
  return { slug: invitation.workspace.slug }
}

function demandAddressee(invitation: Invitation, email: string): void {
  if (invitation.email && invitation.email !== email) {
    throw new NotAllowed('This invitation is for another e-mail address.')
  }
}

/** @throws NotFound when somebody else has used the invitation up. */
async function join(
  tx: Prisma.TransactionClient,
  invitation: Invitation,
  person: { id: string; name: string },
  origin: Origin,
): Promise<void> {
  if (!(await accept(tx, invitation, person, origin))) throw invitationIsOver()
}
