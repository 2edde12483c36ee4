import type { Import } from '@/server/db/generated/client'
import type { Infrastructure } from '@/server/infrastructure'

/**
 * Imports of which nobody has heard since `silentSince` and whose responses are
 * not all in the rollups: whoever wrote them is gone.
 */
export async function leftUncounted(
  db: Infrastructure['db'],
  silentSince: Date,
): Promise<Import[]> {
  const blocks = await db.responseBlock.findMany({
    where: { counted: false, n: { gt: 0 }, importId: { not: null } },
    select: { importId: true },
    distinct: ['importId'],
  })
  const ids = blocks.flatMap(({ importId }) => importId ?? [])
  return db.import.findMany({
    where: {
      progressAt: { lte: silentSince },
      OR: [
        { state: 'counting' },
        { id: { in: ids }, state: { in: ['interrupted', 'cancelled', 'failed', 'done'] } },
      ],
    },
  })
}
