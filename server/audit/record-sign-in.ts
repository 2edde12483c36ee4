import type { Prisma } from '@/server/db/generated/client'
import type { Origin } from './record-deed'
import { recordOfPerson } from './record-of-person'

type Database = Pick<Prisma.TransactionClient, 'auditEvent' | 'member' | 'user'>

/** By what somebody shows who they are: "password", "link" or the name of the identity provider. */
type Method = string

/** Somebody has signed in. */
export async function recordSignIn(
  db: Database,
  { id, name }: { id: string; name: string },
  origin: Origin,
  method: Method,
): Promise<void> {
  const actor = { kind: 'user', id, name } as const
  const details = { method }
  await recordOfPerson(db, { userId: id, actor, origin, deed: 'session.begin', details })
}

/**
 * Somebody tried to sign in with this e-mail address and could not. Where
 * nobody has the address there is no log to write into. It takes longer when
 * somebody has: whoever answers an attempt does not wait for it.
 */
export async function recordFailedSignIn(
  db: Database,
  email: string,
  origin: Origin,
  method: Method,
): Promise<void> {
  const user = await db.user.findUnique({ where: { email } })
  if (!user) return
  await recordOfPerson(db, {
    userId: user.id,
    // Who it was is not known: only which address they gave.
    actor: { kind: 'user', id: null, name: user.email },
    origin,
    deed: 'session.fail',
    target: { kind: 'account', id: user.id, name: user.name },
    details: { method },
  })
}
