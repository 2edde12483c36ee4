import { workspaceProcedure } from '@/server/trpc/procedures'

/** The keys that work, newest first; never the keys themselves. */
export const list = workspaceProcedure('apiKey.manage').query(async ({ ctx }) => {
  const keys = await ctx.services.db.apiKey.findMany({
    where: { workspaceId: ctx.workspaceId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return keys.map(({ id, name, role, prefix, createdAt, lastUsedAt }) => ({
    id,
    name,
    role,
    prefix,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
})
