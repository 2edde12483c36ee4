import { z } from 'zod'
import { NewAccount } from '@/core/access/new-account'
import { NotAllowed } from '@/server/errors'
import { publicProcedure } from '@/server/trpc/procedures'
import { joinAsNewPerson, joinAsYourself } from '@/server/workspaces/join'

/**
 * Joins the workspace of an invitation: as whoever is signed in, or as a new
 * person with the name, e-mail address and password given.
 */
export const accept = publicProcedure
  .input(
    z.object({
      token: z.string().max(200),
      account: NewAccount.optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { services, actor } = ctx
    if (input.account && !services.env.passwords)
      throw new NotAllowed('Nobody has a password here.')
    if (input.account) return joinAsNewPerson(services, input.token, input.account, ctx)
    return joinAsYourself(services, input.token, actor, ctx)
  })
