import { v7 } from 'uuid'
import { z } from 'zod'
import { KeyName } from '@/core/access/account'
import { Expiry } from '@/core/access/expiry'
import { mayManage } from '@/core/access/membership'
import { Role } from '@/core/access/roles'
import { Scopes } from '@/core/access/scopes'
import { recordDeed } from '@/server/audit/record-deed'
import { makeApiKey } from '@/server/auth/api-key'
import { NotAllowed } from '@/server/errors'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** Makes a key for a program. The key itself is in this answer and nowhere else. */
export const create = workspaceProcedure('apiKey.manage')
  .input(
    z.object({
      name: KeyName,
      role: Role,
      scopes: Scopes.default([]),
      expiresAt: Expiry.default(null),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    if (!mayManage(ctx.role, input.role)) throw new NotAllowed()
    const { key, keyHash, prefix } = makeApiKey()
    const { name, role, scopes, expiresAt } = input
    const { db } = ctx.services
    const id = v7()
    await db.$transaction([
      db.apiKey.create({
        data: {
          workspaceId: ctx.workspaceId,
          id,
          name,
          role,
          scopes,
          expiresAt,
          keyHash,
          prefix,
          createdById: ctx.actor.kind === 'user' ? ctx.actor.id : null,
          createdBy: ctx.actor.name,
        },
      }),
      recordDeed(
        db,
        ctx,
        'apiKey.create',
        { kind: 'apiKey', id, name },
        {
          role,
          scopes,
          expiresAt: expiresAt?.toISOString() ?? null,
        },
      ),
    ])
    return { id, key, prefix }
  })
