import { abilitiesOf, type Rights } from '@/core/access/can'
import type { Journey } from '@/server/db/generated/client'

/** What every answer about a journey begins with. Dates are ISO strings. */
export function presentJourney(row: Journey, rights: Rights) {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    title: row.title,
    state: row.state,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt.toISOString(),
    editedBy: row.editedBy,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    abilities: abilitiesOf(rights),
  }
}
