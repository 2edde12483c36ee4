import { abilitiesOf, type Rights } from '@/core/access/can'
import type { Role } from '@/core/access/roles'
import type { Workspace } from '@/server/db/generated/client'

/** A workspace as one of its members sees it. */
export function presentWorkspace(
  { id, slug, name, removedAfter, frameAncestors }: Workspace,
  role: Role,
  rights: Rights,
) {
  return {
    id,
    slug,
    name,
    role,
    abilities: abilitiesOf(rights),
    /** Sites that may show its pages in a frame. */
    frameAncestors,
    /** When it is removed for good; null: it is not. */
    removedAfter: removedAfter?.toISOString() ?? null,
  }
}
