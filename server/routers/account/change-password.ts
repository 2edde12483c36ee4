import { z } from 'zod'
import { TypedPassword } from '@/core/access/account'
import { NewPassword } from '@/core/access/new-password'
import { recordFailedSignIn } from '@/server/audit/record-sign-in'
import { setPassword } from '@/server/auth/set-password'
import { Invalid, NotAllowed } from '@/server/errors'
import { userProcedure } from '@/server/trpc/procedures'

/** Changes one's own password, and ends all other sessions. Guesses count as attempts to sign in. */
export const changePassword = userProcedure
  .input(z.object({ current: TypedPassword, next: NewPassword }))
  .mutation(async ({ ctx, input }) => {
    const { services, actor, address, agent } = ctx
    if (!services.env.passwords) throw new NotAllowed('Nobody has a password here.')
    const { email } = actor
    const right = await services.signIn.attempt({ email, password: input.current, address })
    if (!right) {
      await recordFailedSignIn(services.db, email, { address, agent }, 'password')
      const message = 'This is not your current password.'
      throw new Invalid(message, [{ path: 'current', message }])
    }
    await setPassword(services, ctx, input.next)
  })
