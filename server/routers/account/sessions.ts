import { describeAgent } from '@/core/access/agent'
import { userProcedure } from '@/server/trpc/procedures'

/** One's own sessions that have not ended, the last used one first. */
export const sessions = userProcedure.query(async ({ ctx }) => {
  const { sessionId, userId } = ctx.session
  const open = await ctx.services.sessions.list(userId)
  return open.map(({ id, createdAt, seenAt, address, agent, method }) => ({
    id,
    isThisOne: id === sessionId,
    ...describeAgent(agent),
    address,
    method,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }))
})
