import { z } from 'zod'
import { NotFound } from '@/server/errors'
import { userProcedure } from '@/server/trpc/procedures'

/** Ends one of one's own sessions: whoever uses it is signed out. */
export const endSession = userProcedure
  .input(z.object({ sessionId: z.uuid() }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const { userId } = ctx.session
    const hasEnded = await ctx.services.sessions.end({ userId, sessionId }, ctx)
    if (!hasEnded) throw new NotFound('This session has ended already.')
  })
