import { z } from 'zod'
import { NewPassword, TypedPassword } from '@/core/access/account'
import { recordOfPerson } from '@/server/audit/record-of-person'
import { recordFailedSignIn } from '@/server/audit/record-sign-in'
import { hashPassword } from '@/server/auth/password'
import { Invalid } from '@/server/errors'
import { userProcedure } from '@/server/trpc/procedures'

/**
 * Changes one's own password. Every session of the old one ends, this one
 * too: the page signs in anew. Guesses count as attempts to sign in.
 */
export const changePassword = userProcedure
  .input(z.object({ current: TypedPassword, next: NewPassword }))
  .mutation(async ({ ctx, input }) => {
    const { db, auth, signIn } = ctx.services
    const { address, agent, actor } = ctx
    const { id, email, name } = actor
    const origin = { address, agent }
    const right = await signIn.attempt({ email, password: input.current, address })
    if (!right) {
      await recordFailedSignIn(db, email, origin, 'password')
      const message = 'This is not your current password.'
      throw new Invalid(message, [{ path: 'current', message }])
    }
    const passwordHash = await hashPassword(input.next)
    const target = { kind: 'account', id, name } as const
    await db.$transaction(async (tx) => {
      const data = { passwordHash, sessionVersion: { increment: 1 } }
      await tx.user.update({ where: { id }, data })
      await recordOfPerson(tx, { userId: id, actor, origin, deed: 'account.password', target })
    })
    await auth.changed({ kind: 'user', userId: id })
    return { email }
  })
