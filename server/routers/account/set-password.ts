import { z } from 'zod'
import { NewPassword } from '@/core/access/new-password'
import { ownPassword } from '@/server/auth/own-password'
import { setPassword as giveNew } from '@/server/auth/set-password'
import { NotAllowed } from '@/server/errors'
import { userProcedure } from '@/server/trpc/procedures'

/** Sets one's password without the one before, soon after a sign-in that did not need it. Ends all other sessions. */
export const setPassword = userProcedure
  .input(z.object({ next: NewPassword }))
  .mutation(async ({ ctx, input }) => {
    const way = await ownPassword(ctx.services, ctx.session)
    if (way === 'off') throw new NotAllowed('Nobody has a password here.')
    if (way !== 'set') throw new NotAllowed('Sign in again, and then set the password.')
    await giveNew(ctx.services, ctx, input.next)
  })
