import { Scope } from '@/core/access/scopes'
import { workspaceProcedure } from '@/server/trpc/procedures'

/** So long a key that has ended is still shown, in ms: whoever wonders why a program stopped finds it. */
const endedShown = 30 * 24 * 60 * 60 * 1000

/** The keys that work, and those that ended lately, newest first; never the keys themselves. */
export const list = workspaceProcedure('apiKey.manage').query(async ({ ctx }) => {
  const since = new Date(Date.now() - endedShown)
  const keys = await ctx.services.db.apiKey.findMany({
    where: {
      workspaceId: ctx.workspaceId,
      AND: [
        { OR: [{ revokedAt: null }, { revokedAt: { gt: since } }] },
        { OR: [{ expiresAt: null }, { expiresAt: { gt: since } }] },
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return keys.map((key) => ({
    id: key.id,
    name: key.name,
    role: key.role,
    /** None: all of the role. */
    scopes: key.scopes.flatMap((name) => Scope.safeParse(name).data ?? []),
    prefix: key.prefix,
    createdBy: key.createdBy,
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    expiresAt: key.expiresAt?.toISOString() ?? null,
    /** Since when it does not work any more, and why; null: it works. */
    ended: endOf(key),
  }))
})

function endOf({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date | null }) {
  if (revokedAt) return { at: revokedAt.toISOString(), revoked: true }
  if (expiresAt && expiresAt <= new Date()) return { at: expiresAt.toISOString(), revoked: false }
  return null
}
