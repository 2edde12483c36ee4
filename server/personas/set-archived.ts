import type { Services } from '@/server/services'
import { loadPersona } from './load-persona'

/**
 * Puts a persona away or brings it back. Journeys keep an archived persona;
 * it is only no longer offered for new ones.
 */
export async function setArchived(
  services: Services,
  place: { workspaceId: string; personaId: string },
  archivedAt: Date | null,
): Promise<void> {
  await loadPersona(services, place)
  await services.db.persona.update({
    where: { workspaceId_id: { workspaceId: place.workspaceId, id: place.personaId } },
    data: { archivedAt },
  })
}
