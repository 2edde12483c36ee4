import { ownPasswordProblem } from '@/core/access/new-password'
import type { Origin } from '@/server/audit/record-deed'
import { recordOfPerson } from '@/server/audit/record-of-person'
import { Invalid } from '@/server/errors'
import type { Services } from '@/server/services'
import type { UserActor } from './actor'
import { hashPassword } from './password'
import { endOtherSessions, type SessionOf } from './sessions'

/** Who sets it, in which session, and from where. The context of a procedure of an account is one. */
type Doer = Origin & { actor: UserActor; session: SessionOf }

/**
 * Gives a person a new password. Their sessions end but the one that it is done in, and links under way.
 * @throws Invalid at `next` when it is their name or address
 */
export async function setPassword(
  { db, sessions }: Pick<Services, 'db' | 'sessions'>,
  { actor, session, address, agent }: Doer,
  password: string,
): Promise<void> {
  const { id, name } = actor
  const message = ownPasswordProblem(password, actor)
  if (message) throw new Invalid(message, [{ path: 'next', message }])
  const passwordHash = await hashPassword(password)
  await db.$transaction(async (tx) => {
    const data = { passwordHash, sessionVersion: { increment: 1 } }
    await tx.user.update({ where: { id }, data })
    await tx.signInLink.deleteMany({ where: { userId: id } })
    await endOtherSessions(tx, session)
    await recordOfPerson(tx, {
      userId: id,
      actor,
      origin: { address, agent },
      deed: 'account.password',
      target: { kind: 'account', id, name },
    })
  })
  await sessions.tell(id)
}
