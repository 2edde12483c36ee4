import type { Persona } from '@/server/db/generated/client'
import { NotFound } from '@/server/errors'
import type { Services } from '@/server/services'

type Place = { workspaceId: string; personaId: string }

/** @throws NotFound when the workspace has no such persona. */
export async function loadPersona(services: Services, place: Place): Promise<Persona> {
  const { workspaceId, personaId } = place
  const persona = await services.db.persona.findUnique({
    where: { workspaceId_id: { workspaceId, id: personaId } },
  })
  if (!persona) throw new NotFound('This persona does not exist, or you have no access to it.')
  return persona
}
