import { z } from 'zod'
import type { Author } from '@/core/sync/author'

const length = z.number().min(-1e7).max(1e7)
const PresentPoint = z.object({ x: length, y: length })

/** Cards in somebody's hand, and cards they have marked, that others are shown at most. */
export const mostShown = 100

/**
 * Where somebody is on a journey's map and what they have in hand. It lives as
 * long as they follow the journey and is never stored. Lengths are pixels of the canvas.
 */
export const Presence = z.object({
  /** Null: the pointer is not over the map. */
  cursor: PresentPoint.nullable(),
  /** Ids of marked records. */
  selection: z.array(z.uuid()).max(mostShown),
  /** The field that they type in, which is theirs as long as they do; null: none. */
  typing: z.object({ recordId: z.uuid(), field: z.string().max(40) }).nullable(),
  /** Top start corners of cards that they drag. */
  drag: z.array(PresentPoint.extend({ id: z.uuid() })).max(mostShown),
  /** The part of the canvas that they see; null: not known. */
  viewport: PresentPoint.extend({ width: length, height: length }).nullable(),
})
export type Presence = z.infer<typeof Presence>

/** The parts that changed. */
export const PresenceSet = Presence.partial()
export type PresenceSet = z.infer<typeof PresenceSet>

/** Somebody of whom nothing is known yet. */
export const nowhere: Presence = {
  cursor: null,
  selection: [],
  typing: null,
  drag: [],
  viewport: null,
}

/** Colours that tell people apart; components/ui has the tokens. */
export const peerColours = 12

/** Somebody who has the journey open in one tab. */
export type Peer = {
  /** The session's, as in the sync protocol. */
  clientId: string
  person: Author
  /** An index into the colours, the same for everybody. */
  colour: number
  presence: Presence
}

/** Who somebody is in the room: a peer without what moves. */
export type Person = Omit<Peer, 'presence'>

/** How long a field stays somebody's without a sign that they still type, in milliseconds. */
export const typingLockMs = 30_000
