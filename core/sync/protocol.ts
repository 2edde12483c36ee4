import { z } from 'zod'
import type { JourneyRecord } from '@/core/journey/records'
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

/** Who made a change. */
export const Author = z.object({
  kind: z.enum(['user', 'key', 'system']),
  id: z.string().nullable(),
  name: z.string(),
})
export type Author = z.infer<typeof Author>

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

/** A message of `journey.follow`. */
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
