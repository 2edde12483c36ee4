import { z } from 'zod'
import { NewPassword, TypedPassword } from '@/core/access/account'
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
    const { id, email } = ctx.actor
    const right = await signIn.attempt({ email, password: input.current, address: ctx.address })
    if (!right) {
      const message = 'This is not your current password.'
      throw new Invalid(message, [{ path: 'current', message }])
    }
    await db.user.update({
      where: { id },
      data: { passwordHash: await hashPassword(input.next), sessionVersion: { increment: 1 } },
    })
    await auth.changed({ kind: 'user', userId: id })
    return { email }
  })
