import { z } from 'zod'
import { type Peer, Presence, PresenceSet, peerColours } from '@/core/presence/presence'
import { Author } from '@/core/sync/author'
import { ClientId } from '@/core/sync/protocol'

/** More than a room ever holds: two instances may let the last ones in at the same moment. */
const many = 1_000

const AnyPeer = z.object({
  clientId: ClientId,
  person: Author,
  colour: z
    .number()
    .int()
    .min(0)
    .max(peerColours - 1),
  presence: Presence,
}) satisfies z.ZodType<Peer>

const Arrival = z.object({ peer: AnyPeer, since: z.number() })

const Viewport = Presence.shape.viewport.unwrap()

const said = { from: z.string().min(1).max(64) }

/** What the instances that hold one journey tell each other of their peers. `from`: who speaks. */
export const PresenceBusMessage = z.discriminatedUnion('type', [
  /** "Who is there?", of an instance that has just begun to listen. */
  z.object({ ...said, type: z.literal('ask') }),
  /** All who are at this instance: the answer, and every few seconds a sign of life. */
  z.object({ ...said, type: z.literal('here'), peers: z.array(Arrival).max(many) }),
  /** What has happened at this instance since it last spoke. */
  z.object({
    ...said,
    type: z.literal('news'),
    joined: z.array(Arrival).max(many),
    moved: z.array(z.object({ clientId: ClientId, set: PresenceSet })).max(many),
    left: z.array(ClientId).max(many),
  }),
  z.object({ ...said, type: z.literal('summons'), clientId: ClientId, viewport: Viewport }),
])
export type PresenceBusMessage = z.infer<typeof PresenceBusMessage>

/** Enough to tell one's own words, which come back too, without reading the rest. */
export function speakerOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'from' in message ? message.from : null
}
