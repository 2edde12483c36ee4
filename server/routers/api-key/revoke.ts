import { z } from 'zod'
import { NotFound } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Ends a key. Programs that use it are refused from now on. */
export const revoke = workspaceProcedure('apiKey.manage')
  .input(z.object({ apiKeyId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx
    const { count } = await ctx.services.db.apiKey.updateMany({
      where: { workspaceId, id: input.apiKeyId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) throw new NotFound()
    await ctx.services.auth.changed({ kind: 'key', workspaceId, keyId: input.apiKeyId })
  })
