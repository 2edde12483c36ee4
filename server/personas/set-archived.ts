import { type Doer, recordDeed } from '@/server/audit/record-deed'
import type { Services } from '@/server/services'
import { loadPersona } from './load-persona'

/**
 * Puts a persona away or brings it back. Journeys keep an archived persona;
 * it is only no longer offered for new ones.
 */
export async function setArchived(
  ctx: Doer & { services: Services },
  personaId: string,
  archivedAt: Date | null,
): Promise<void> {
  const { services, workspaceId } = ctx
  const { id, name } = await loadPersona(services, { workspaceId, personaId })
  const deed = archivedAt ? 'persona.archive' : 'persona.restore'
  await services.db.$transaction([
    services.db.persona.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { archivedAt },
    }),
    recordDeed(services.db, ctx, deed, { kind: 'persona', id, name }),
  ])
}
