import type { Services } from '@/server/services'
import type { SessionOf } from './sessions'

/**
 * What somebody can do about their password in a session: change the one they
 * have, set one without showing the one before, or set one after they have
 * signed in anew. `off`: nobody here has one.
 */
export type OwnPassword = 'off' | 'change' | 'set' | 'signInFirst'

/** How long after a sign-in a password can be set by it alone, in ms. */
const freshMs = 60 * 60 * 1000

/** Who came by a link has forgotten theirs; who comes by the identity provider may have none. */
export async function ownPassword(
  { db, env }: Pick<Services, 'db' | 'env'>,
  { userId, sessionId }: SessionOf,
): Promise<OwnPassword> {
  if (!env.passwords) return 'off'
  const { method, createdAt, user } = await db.session.findUniqueOrThrow({
    where: { userId_id: { userId, id: sessionId } },
    include: { user: { select: { passwordHash: true } } },
  })
  const isFresh = Date.now() - createdAt.getTime() < freshMs
  if (user.passwordHash === null) return isFresh ? 'set' : 'signInFirst'
  return method === 'link' && isFresh ? 'set' : 'change'
}
