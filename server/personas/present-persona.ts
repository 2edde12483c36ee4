import type { PersonaFields } from '@/core/persona/persona'
import type { Persona } from '@/server/db/generated/client'

/** A persona as clients see it. `avatarId` null: a face is generated from the id. */
export type PersonaView = PersonaFields & {
  id: string
  avatarId: string | null
  /** The group of customers whose face this is; null: not said. */
  segmentId: string | null
  archivedAt: string | null
}

/** A persona's row as members see it. */
export function presentPersona(row: Persona): PersonaView {
  const { id, name, role, quote, avatarId, segmentId, goals, needs, frustrations, channels } = row
  return {
    id,
    name,
    role,
    quote,
    avatarId,
    segmentId,
    goals,
    needs,
    frustrations,
    channels,
    archivedAt: row.archivedAt?.toISOString() ?? null,
  }
}

/** A persona as guests of a journey see it. */
export function presentPersonaToGuest(row: Persona): PersonaView {
  return { ...namedOnly(presentPersona(row)), avatarId: null, segmentId: null, archivedAt: null }
}

/** What guests may know of a persona: whose journey it is, and nothing that the workspace knows beside. */
export function namedOnly<Fields extends PersonaFields>(persona: Fields): Fields {
  return { ...persona, quote: '', goals: [], needs: [], frustrations: [], channels: [] }
}
