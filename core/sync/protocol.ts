import { z } from 'zod'
import type { JourneyRecord } from '@/core/journey/records'
import type { Peer, Presence, PresenceSet } from '@/core/presence/presence'
import { Author } from './author'
import { Diff } from './diff'
import { Reason } from './reason'

/**
 * What travels between a client and the server.
 *
 * A client numbers its mutations from 1, without a gap. The server takes each
 * number once: a mutation that is sent again gets the answer of the first
 * time. What the server has taken comes back to everybody, its author too, in
 * the order of versions; that stream, not the answer, moves a client on.
 */

/**
 * Counts up with every change of what travels that an older page or server
 * would misunderstand. A page of another number is told so (`outdated`).
 */
export const protocolVersion = 2

/**
 * Bytes of one message over the live connection. A journey with all of its
 * 20,000 records takes about 5 MB; a paste, at most 3 MB.
 */
export const largestMessage = 6 * 1024 * 1024

/** Names one editing session: a tab's life, not a person. */
export const ClientId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/)

export const Mutation = z.object({
  clientId: ClientId,
  mutationId: z
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
  diff: Diff,
})
export type Mutation = z.infer<typeof Mutation>

/** What became of a mutation. `version` is the journey's version that includes it. */
export const Outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('accepted'), version: z.number() }),
  z.object({
    outcome: z.literal('adjusted'),
    version: z.number(),
    /** What was done in place of what was asked. */
    diff: Diff,
    /** The parts that were not done. */
    reasons: z.array(Reason),
  }),
  z.object({ outcome: z.literal('rejected'), version: z.number(), reasons: z.array(Reason) }),
  /** Mutations before this one have not arrived: send them, from `expected` on. Nothing was done. */
  z.object({ outcome: z.literal('early'), version: z.number(), expected: z.number() }),
])
export type Outcome = z.infer<typeof Outcome>

/** One entry of a journey's change log. */
export const Change = z.object({
  version: z.number(),
  diff: Diff,
  author: Author,
  clientId: z.string(),
  mutationId: z.number(),
  /** ISO time. */
  at: z.string(),
})
export type Change = z.infer<typeof Change>

/** What `journey.follow` tells: lists of these, all that has happened since the last list, in its order. */
export type FollowMessage =
  | {
      type: 'snapshot'
      version: number
      records: JourneyRecord[]
      /** The last mutation that the server has taken from the client that follows; 0: none. */
      lastMutationId: number
    }
  /** Consecutive versions, also none: the client is up to date. */
  | { type: 'changes'; changes: Change[] }
  /** Title, state, personas or archive of the journey changed. */
  | { type: 'journey' }
  /** Responses came or went. */
  | { type: 'feedback' }
  /** What people think of the feedback changed: votes, stars, tags. */
  | { type: 'marks' }
  /** Threads or comments changed: how far their clock has come. Only for those who may read them. */
  | { type: 'comments'; version: number }
  /** The first message: which build of the product answers. */
  | { type: 'hello'; build: string }
  /** All who have the journey open, but the one who is told; replaces what was known. `self` is that one. */
  | { type: 'room'; peers: Peer[]; self?: Pick<Peer, 'person' | 'colour'> }
  /** What has happened in the room since the last message. A peer that joins again is replaced. */
  | {
      type: 'presence'
      joined: Peer[]
      moved: { clientId: string; set: PresenceSet }[]
      /** Their clientIds. */
      left: string[]
    }
  /** Somebody who leads the room asks everybody to look where they look. */
  | { type: 'summons'; clientId: string; viewport: NonNullable<Presence['viewport']> }
