import type { Rights } from '@/core/access/can'
import type { GuestRole } from '@/core/access/roles'
import { shareableRoles } from '@/core/access/sharing'
import { NotAllowed } from '@/server/errors'

/** @throws NotAllowed when somebody would give more than they have. */
export function demandShareable(rights: Rights, role: GuestRole): void {
  if (!shareableRoles(rights).includes(role)) {
    throw new NotAllowed('You cannot give more than your own role.')
  }
}
