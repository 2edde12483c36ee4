import type { PersonaFields } from '@/core/persona/persona'
import type { Persona } from '@/server/db/generated/client'

/** A persona as clients see it. `avatarId` null: a face is generated from the id. */
export type PersonaView = PersonaFields & {
  id: string
  avatarId: string | null
  archivedAt: string | null
}

export function presentPersona(row: Persona): PersonaView {
  const { id, name, role, quote, avatarId, goals, needs, frustrations, channels } = row
  return {
    id,
    name,
    role,
    quote,
    avatarId,
    goals,
    needs,
    frustrations,
    channels,
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}
