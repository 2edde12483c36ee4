import { userProcedure } from '@/server/trpc/procedures'

/** Signs out everywhere but here. */
export const endOtherSessions = userProcedure.mutation(async ({ ctx }) => {
  return { ended: await ctx.services.sessions.endOthers(ctx.session, ctx) }
})
