import { v7 } from 'uuid'
import { z } from 'zod'
import { KeyName } from '@/core/access/account'
import { mayManage } from '@/core/access/membership'
import { Role } from '@/core/access/roles'
import { recordDeed } from '@/server/audit/record-deed'
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
    const { db } = ctx.services
    const id = v7()
    await db.$transaction([
      db.apiKey.create({
        data: { workspaceId: ctx.workspaceId, id, name, role, keyHash, prefix },
      }),
      recordDeed(db, ctx, 'apiKey.create', { kind: 'apiKey', id, name }, { role }),
    ])
    return { id, key, prefix }
  })
