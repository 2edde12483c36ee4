import { z } from 'zod'
import { Email, NewPassword, PersonName } from '@/core/access/account'
import { publicProcedure } from '@/server/trpc/procedures'

/** Makes the installation's owner, once, for whoever has the link from the terminal. */
export const createOwner = publicProcedure
  .input(
    z.object({
      token: z.string().max(200),
      name: PersonName,
      email: Email,
      password: NewPassword,
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { userId } = await ctx.services.setup.createOwner(input, ctx)
    ctx.log.info({ userId }, 'owner created')
    return { email: input.email }
  })
