import { z } from 'zod'
import { NewAccountPerhapsWithout } from '@/core/access/new-account'
import { Invalid } from '@/server/errors'
import { publicProcedure } from '@/server/trpc/procedures'

/** Makes the installation's owner, once, for whoever has the link from the terminal. */
export const createOwner = publicProcedure
  .input(z.intersection(z.object({ token: z.string().max(200) }), NewAccountPerhapsWithout))
  .mutation(async ({ ctx, input }) => {
    const { setup, env } = ctx.services
    const { password = null } = input
    if (env.passwords && password === null) {
      const message = 'Enter a password.'
      throw new Invalid(message, [{ path: 'password', message }])
    }
    const owner = { ...input, password: env.passwords ? password : null }
    const { userId } = await setup.createOwner(owner, ctx)
    ctx.log.info({ userId }, 'owner created')
    return { email: input.email }
  })
