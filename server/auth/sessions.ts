import { v7 } from 'uuid'
import type { Origin } from '@/server/audit/record-deed'
import { recordAllSessionsEnded, recordSessionEnded } from '@/server/audit/record-session'
import { recordSignIn } from '@/server/audit/record-sign-in'
import type { Prisma } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'
import type { Auth } from './auth'
import { oldestSession } from './session-token'
import type { SignedIn } from './sign-in'

/** A session of a person: their id and its own. */
export type SessionOf = { userId: string; sessionId: string }

/** Begins and ends sessions, each a row: one sign-in of one browser. */
export class Sessions {
  constructor(
    private readonly parts: Pick<Infrastructure, 'db'>,
    private readonly auth: Pick<Auth, 'changed'>,
  ) {}

  /**
   * @param method "password", "link" or the name of the identity provider
   * @returns the session's id; null when the person is gone or has changed their password meanwhile
   */
  async open(
    person: Pick<SignedIn, 'id' | 'name' | 'sessionVersion'>,
    method: string,
    { address, agent }: Origin,
  ): Promise<string | null> {
    const { id: userId, sessionVersion } = person
    const id = v7()
    const isOpen = await this.parts.db.$transaction(async (tx) => {
      // A change of the password waits for this, or has been before it: no session slips between.
      const [user] = await tx.$queryRaw<{ sessionVersion: number }[]>`
        SELECT "sessionVersion" FROM "User" WHERE id = ${userId}::uuid FOR SHARE`
      if (user?.sessionVersion !== sessionVersion) return false
      await tx.session.deleteMany({ where: { userId, createdAt: { lte: oldestSession() } } })
      await tx.session.create({ data: { userId, id, method, address, agent } })
      await recordSignIn(tx, person, { address, agent }, method)
      return true
    })
    return isOpen ? id : null
  }

  /** The person's sessions that have not ended, the last used one first. */
  list(userId: string) {
    return this.parts.db.session.findMany({
      where: { userId, ...stillOpen() },
      orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
    })
  }

  /** @returns false when there is no such session of this person, or it has ended */
  async end({ userId, sessionId }: SessionOf, origin: Origin): Promise<boolean> {
    const hasEnded = await this.parts.db.$transaction(async (tx) => {
      const { count } = await tx.session.updateMany({
        where: { userId, id: sessionId, ...stillOpen() },
        data: { endedAt: new Date() },
      })
      if (count > 0) await recordSessionEnded(tx, { userId, sessionId }, origin)
      return count > 0
    })
    if (hasEnded) await this.tell(userId)
    return hasEnded
  }

  /** Ends all of a person's sessions but one. @returns how many */
  async endOthers(session: SessionOf, origin: Origin): Promise<number> {
    const ended = await this.parts.db.$transaction(async (tx) => {
      const count = await endOtherSessions(tx, session)
      if (count > 0) await recordAllSessionsEnded(tx, session, origin, count)
      return count
    })
    if (ended > 0) await this.tell(session.userId)
    return ended
  }

  /** Sessions of this person have ended: whoever holds one finds out at once. */
  tell(userId: string): Promise<void> {
    return this.auth.changed({ kind: 'user', userId })
  }
}

/** Without telling anybody, for a transaction of something larger; `Sessions.tell` comes after it. */
export async function endOtherSessions(
  tx: Prisma.TransactionClient,
  { userId, sessionId }: SessionOf,
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, id: { not: sessionId }, ...stillOpen() },
    data: { endedAt: new Date() },
  })
  return count
}

function stillOpen() {
  return { endedAt: null, createdAt: { gt: oldestSession() } }
}
