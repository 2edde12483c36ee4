import { z } from 'zod'
import { can } from '@/core/access/can'
import { PresenceSet } from '@/core/presence/presence'
import { ClientId } from '@/core/sync/protocol'
import { authorOf } from '@/server/auth/actor'
import type { Services } from '@/server/services'
import type { Access } from '@/server/trpc/live-access'

/** A sign of where somebody is. */
export const PresentInput = z.object({
  journeyId: z.uuid(),
  clientId: ClientId,
  set: PresenceSet,
})
export type PresentInput = z.infer<typeof PresentInput>

/** Tells the room of it; see `journey.present`. */
export function present(
  { hubs }: Pick<Services, 'hubs'>,
  { actor, rights }: Pick<Access, 'actor' | 'rights'>,
  { journeyId, clientId, set }: PresentInput,
): void {
  const own = can(rights, 'journey.edit') ? set : withEmptyHands(set)
  hubs.present(journeyId, clientId, authorOf(actor), own)
}

/** Who may not edit has no card in hand and no field of their own. */
function withEmptyHands({ typing, drag, ...set }: PresenceSet): PresenceSet {
  return {
    ...set,
    ...(typing === undefined ? {} : { typing: null }),
    ...(drag === undefined ? {} : { drag: [] }),
  }
}
