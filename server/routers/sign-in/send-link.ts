import { z } from 'zod'
import { Email } from '@/core/access/account'
import { NotAllowed } from '@/server/errors'
import { publicProcedure } from '@/server/trpc/procedures'

/** Sends somebody a link that signs them in once. The answer does not tell whether they exist. */
export const sendLink = publicProcedure
  .input(
    z.object({
      email: Email,
      /** The path that the sign-in leads to. */
      next: z.string().startsWith('/').max(2_000).default('/'),
    }),
  )
  .mutation(({ ctx, input }) => {
    const { signInLinks } = ctx.services
    if (!signInLinks.areOffered) throw new NotAllowed('Nobody signs in by e-mail here.')
    signInLinks.request({ ...input, address: ctx.address })
  })
