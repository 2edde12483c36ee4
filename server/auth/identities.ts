import { v7 } from 'uuid'
import { PersonName } from '@/core/access/account'
import type { Origin } from '@/server/audit/record-deed'
import type { Prisma, User } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import { joinByAddress } from '@/server/workspaces/accept-invitation'
import { stillOpen } from '@/server/workspaces/open-invitation'
import { hashToken } from './api-key'
import type { Auth } from './auth'
import type { SignedIn } from './sign-in'

/** Somebody as the identity provider knows them. */
export type Claims = {
  issuer: string
  subject: string
  /** Lower case; null: the provider does not say. */
  email: string | null
  /** Whether the provider has seen that they read e-mail there. */
  isVerified: boolean
  name: string | null
}

/** Why nobody is signed in, although the provider knows them. */
export type Refusal = 'unverified' | 'no_account'

type Visit = Origin & {
  /** The token of the invitation whose page they come from. */
  invitation: string | null
}

/** Settles which person somebody is whom the identity provider has let in. */
export class Identities {
  constructor(
    private readonly parts: Pick<Infrastructure, 'db'>,
    private readonly auth: Pick<Auth, 'changed'>,
  ) {}

  /**
   * Who has been here is known by issuer and subject. Who has not is the person
   * with their e-mail address, or becomes one where they are invited; for both
   * the provider has to vouch for the address.
   */
  async personOf(claims: Claims, visit: Visit): Promise<SignedIn | Refusal> {
    const known = await find(this.parts.db, claims)
    if (known) return present(known)
    const { email } = claims
    if (!email || !claims.isVerified) return 'unverified'
    const bound = await this.parts.db.$transaction((tx) => bindByAddress(tx, claims, email, visit))
    if (!bound) return 'no_account'
    await this.auth.changed({ kind: 'user', userId: bound.id })
    return present(bound)
  }
}

async function find(
  tx: Pick<Prisma.TransactionClient, 'identity'>,
  { issuer, subject }: Claims,
): Promise<User | undefined> {
  const identity = await tx.identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    include: { user: true },
  })
  return identity?.user
}

/** Null: nobody has the address, and nobody with it is invited. */
async function bindByAddress(
  tx: Prisma.TransactionClient,
  claims: Claims,
  email: string,
  visit: Visit,
): Promise<User | null> {
  const user = await tx.user.findUnique({ where: { email } })
  const person = user ? await handOver(tx, user) : await invited(tx, claims, email, visit)
  if (!person) return null
  const { issuer, subject } = claims
  // Of two who come at once, one finds it done.
  const data = [{ issuer, subject, userId: person.id }]
  await tx.identity.createMany({ data, skipDuplicates: true })
  return person
}

/**
 * An account that was made with this address belongs to who reads e-mail there.
 * Whoever made it need not have been them: the password and the sessions of
 * before end.
 */
async function handOver(tx: Prisma.TransactionClient, { id }: User): Promise<User> {
  await tx.session.updateMany({
    where: { userId: id, endedAt: null },
    data: { endedAt: new Date() },
  })
  const data = { passwordHash: null, sessionVersion: { increment: 1 } }
  return tx.user.update({ where: { id }, data })
}

/** A new person, where an invitation waits for them; who comes from one's page accepts it there. */
async function invited(
  tx: Prisma.TransactionClient,
  claims: Claims,
  email: string,
  visit: Visit,
): Promise<User | null> {
  const theirs = await tx.invitation.count({ where: { email, ...stillOpen() } })
  const shown =
    visit.invitation &&
    (await tx.invitation.findFirst({
      where: { tokenHash: hashToken(visit.invitation), ...stillOpen() },
    }))
  const fits = shown ? shown.email === null || shown.email === email : false
  if (theirs === 0 && !fits) return null
  const name = nameOf(claims, email)
  await tx.user.createMany({ data: [{ id: v7(), name, email }], skipDuplicates: true })
  const user = await tx.user.findUniqueOrThrow({ where: { email } })
  if (!fits) await joinByAddress(tx, user, visit)
  return user
}

function nameOf({ name }: Claims, email: string): string {
  const given = PersonName.safeParse(name?.slice(0, 100))
  return given.success ? given.data : email.slice(0, email.indexOf('@')).slice(0, 100)
}

function present({ id, name, email, sessionVersion }: User): SignedIn {
  return { id, name, email, sessionVersion }
}
