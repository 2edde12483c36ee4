import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Journey } from '@/server/db/generated/client'
import type { Services } from '@/server/services'

/**
 * Puts a journey away or brings it back, and tells everybody who has it open:
 * an archived one takes no edits. Once more changes nothing.
 */
export async function setArchived(
  ctx: Doer & { services: Services },
  { workspaceId, id, title }: Journey,
  archivedAt: Date | null,
): Promise<void> {
  const { db, auth, hubs } = ctx.services
  await db.$transaction(async (tx) => {
    const { count } = await tx.journey.updateMany({
      where: { workspaceId, id, archivedAt: archivedAt ? null : { not: null } },
      data: { archivedAt },
    })
    if (count === 0) return
    const deed = archivedAt ? 'journey.archive' : 'journey.restore'
    await recordDeed(tx, ctx, deed, { kind: 'journey', id, name: title })
  })
  await auth.changed({ kind: 'journey', workspaceId, journeyId: id })
  await hubs.announce(id, { type: 'journey' })
}
