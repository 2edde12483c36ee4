import { z } from 'zod'
import { abilitiesOf, can, fullRights, type Rights } from './can'
import { type GuestRole, guestRoles } from './roles'

/** The roles that somebody may give with a share link: nobody gives more than they have. */
export function shareableRoles(rights: Rights): GuestRole[] {
  if (!can(rights, 'journey.share')) return []
  return guestRoles.filter((role) =>
    abilitiesOf(fullRights(`guest ${role}`)).every((ability) => can(rights, ability)),
  )
}

/** What a share link is for: "Workshop in May". */
export const LinkLabel = z.string().trim().max(100, 'Use at most 100 characters.')

/** A link's password is said aloud in a room: short, since guessing it is slowed down. */
export const LinkPassword = z
  .string()
  .min(6, 'Use at least 6 characters.')
  .max(200, 'Use at most 200 characters.')
