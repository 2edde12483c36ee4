import { abilitiesOf } from '@/core/access/can'
import type { Role } from '@/core/access/roles'

/** A workspace as one of its members sees it. */
export function presentWorkspace(
  { id, slug, name }: { id: string; slug: string; name: string },
  role: Role,
) {
  return { id, slug, name, role, abilities: abilitiesOf(role) }
}
