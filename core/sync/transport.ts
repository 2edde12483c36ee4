import type { Presence, PresenceSet } from '@/core/presence/presence'
import type { FollowMessage, Mutation, Outcome } from './protocol'

/**
 * Why a call failed. `final`: the server answered, and would answer the same
 * again. `code` is the server's stable name for it.
 */
export type TransportFailure = { final: boolean; message: string; code?: string }

/**
 * The way to the server. Calls back, so that a test can hold every message.
 * Anything may be lost, doubled, late or out of order; the client copes.
 */
export interface Transport {
  /** Tells whenever the connection comes up or goes down; `down` first when there is none yet. */
  connect(listener: { up(): void; down(): void }): void
  commit(
    mutation: Mutation,
    answer: { outcome(outcome: Outcome): void; failed(failure: TransportFailure): void },
  ): void
  /**
   * Follows the journey from a version on (null: from a snapshot).
   * @returns stops following
   */
  follow(
    from: { clientId: string; cursor: number | null },
    listener: { message(message: FollowMessage): void; failed(failure: TransportFailure): void },
  ): () => void
  /** Tells the others what changed of one's presence. Nobody answers. */
  present(clientId: string, set: PresenceSet): void
  /** Asks everybody to look there. Nobody answers. */
  summon(clientId: string, viewport: NonNullable<Presence['viewport']>): void
  /** Tries to connect now, without waiting for its turn. */
  retry?(): void
  close(): void
}

/** Time, so that tests can turn it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** A number in [0, 1), for jitter. */
  random(): number
  /** @returns cancels */
  after(ms: number, run: () => void): () => void
}

export const realClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
