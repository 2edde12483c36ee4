import { v7 } from 'uuid'
import { z } from 'zod'
import { KeyName } from '@/core/access/account'
import { mayManage } from '@/core/access/membership'
import { Role } from '@/core/access/roles'
import { makeApiKey } from '@/server/auth/api-key'
import { NotAllowed } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Makes a key for a program. The key itself is in this answer and nowhere else. */
export const create = workspaceProcedure('apiKey.manage')
  .input(z.object({ name: KeyName, role: Role }))
  .mutation(async ({ ctx, input }) => {
    if (!mayManage(ctx.role, input.role)) throw new NotAllowed()
    const { key, keyHash, prefix } = makeApiKey()
    const { name, role } = input
    const { id } = await ctx.services.db.apiKey.create({
      data: { workspaceId: ctx.workspaceId, id: v7(), name, role, keyHash, prefix },
    })
    return { id, key, prefix }
  })
