import { z } from 'zod'
import { recordDeed } from '@/server/audit/record-deed'
import { NotFound } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Ends a key. Programs that use it are refused from now on. */
export const revoke = workspaceProcedure('apiKey.manage')
  .input(z.object({ apiKeyId: z.uuid() }))
  .mutation(async ({ ctx, input }) => {
    const { workspaceId } = ctx
    const { db, auth } = ctx.services
    await db.$transaction(async (tx) => {
      const [key] = await tx.apiKey.updateManyAndReturn({
        where: { workspaceId, id: input.apiKeyId, revokedAt: null },
        data: { revokedAt: new Date() },
      })
      if (!key) throw new NotFound()
      const { id, name, role } = key
      await recordDeed(tx, ctx, 'apiKey.revoke', { kind: 'apiKey', id, name }, { role })
    })
    await auth.changed({ kind: 'key', workspaceId, keyId: input.apiKeyId })
  })
