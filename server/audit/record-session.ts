import type { Prisma } from '@/server/db/generated/client'
import type { Origin } from './record-deed'
import { recordOfPerson } from './record-of-person'

type Database = Pick<Prisma.TransactionClient, 'auditEvent' | 'member' | 'session' | 'user'>
type SessionOf = { userId: string; sessionId: string }

/** Somebody has ended a session of theirs: by signing out, or from another browser. */
export async function recordSessionEnded(
  db: Database,
  { userId, sessionId }: SessionOf,
  { address, agent }: Origin,
): Promise<void> {
  const where = { userId_id: { userId, id: sessionId } }
  const session = await db.session.findUniqueOrThrow({ where, include: { user: true } })
  await recordOfPerson(db, {
    userId,
    actor: { kind: 'user', id: userId, name: session.user.name },
    origin: { address, agent },
    deed: 'session.end',
    target: { kind: 'session', id: sessionId, name: session.agent },
  })
}

/** Somebody has ended all of their sessions but the one that they are in. */
export async function recordAllSessionsEnded(
  db: Database,
  { userId }: SessionOf,
  { address, agent }: Origin,
  count: number,
): Promise<void> {
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId } })
  await recordOfPerson(db, {
    userId,
    actor: { kind: 'user', id: userId, name },
    origin: { address, agent },
    deed: 'session.endAll',
    target: { kind: 'account', id: userId, name },
    details: { count },
  })
}
