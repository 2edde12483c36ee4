import { ownPassword } from '@/server/auth/own-password'
import { userProcedure } from '@/server/trpc/procedures'

/** What one can do about one's own password here and now. */
export const password = userProcedure.query(async ({ ctx }) => {
  return { way: await ownPassword(ctx.services, ctx.session) }
})
