import { z } from 'zod'
import type { Rights } from '@/core/access/can'
import type { GuestRole } from '@/core/access/roles'
import { shareableRoles } from '@/core/access/sharing'
import { NotAllowed } from '@/server/errors'

/** When a link ends by itself; null: it does not. */
export const LinkExpiry = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date > new Date(), 'Choose a time that is still to come.')
  .nullable()

/** @throws NotAllowed when somebody would give more than they have. */
export function demandShareable(rights: Rights, role: GuestRole): void {
  if (!shareableRoles(rights).includes(role)) {
    throw new NotAllowed('You cannot give more than your own role.')
  }
}
