import { z } from 'zod'
import { NotFound } from '@/server/errors'
import { publicProcedure } from '@/server/trpc/procedures'

/** Whom a link would sign in, without using it: programs that open links in e-mails ask, too. */
export const previewLink = publicProcedure
  .input(z.object({ token: z.string().max(200) }))
  .query(async ({ ctx, input }) => {
    const person = await ctx.services.signInLinks.personOf(input.token)
    if (!person) throw new NotFound('This link works once, for 15 minutes. Ask for a new one.')
    return { name: person.name, email: person.email }
  })
