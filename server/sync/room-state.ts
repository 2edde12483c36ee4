import type { Draft } from '@/core/sync/apply'
import type { Outcome } from '@/core/sync/protocol'

/** What the server remembers of one client's mutations. */
export type ClientMemory = {
  /** The last mutation that was taken; 0: none. */
  lastMutationId: number
  /** Answers other than "accepted" to the latest mutations, for clients that ask again. */
  outcomes: { mutationId: number; outcome: Outcome }[]
}

/**
 * Answers that are remembered for each client. A client has at most 8
 * mutations on their way at once, so it never asks for older ones.
 */
export const rememberedOutcomes = 32

/** A journey as this process knows it, at one version. */
export type RoomState = {
  version: number
  /** ISO time of the change that led to this version; null: not known. */
  changedAt: string | null
  records: Draft
  /** Of the clients that were heard of since the state was loaded. */
  clients: Map<string, ClientMemory>
}
