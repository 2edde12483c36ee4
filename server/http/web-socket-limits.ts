import { largestMessage } from '@/core/sync/protocol'

/**
 * What one WebSocket may ask of the server. A person's client stays far below
 * all of it: 20 signs of presence a second, 8 edits on their way, one
 * subscription. Whoever is faster is read more slowly, which TCP tells them;
 * whoever goes further still is cut off and may come back.
 */
export const limits = {
  /** Bytes of one message. */
  messageBytes: largestMessage,
  /** Brackets in brackets. The deepest message of ours has 8. */
  depth: 32,
  /** Calls: as many at once, and then so many a second. */
  calls: { burst: 2_000, perSecond: 400 },
  /** Bytes that come in. */
  bytes: { burst: 4 * largestMessage, perSecond: 4 * 1024 * 1024 },
  /** Calls that wait for their answer; past it we do not read on. */
  unanswered: 256,
  /** Subscriptions that are open. */
  subscriptions: 32,
  /** WebSockets from one network address: a room of a hundred sits behind one. */
  connectionsPerAddress: 1_000,
  /** Bytes that wait for a client to read them. */
  backlogBytes: 64 * 1024 * 1024,
  /** How long nothing of it may be read, in ms, and how slowly a large message may be, in bytes a second. */
  stallMs: 30_000,
  slowestReader: 16 * 1024,
} as const

export type Limits = typeof limits

/** Close codes: 1009 is the protocol's own for a message that is too big, 4008 is ours for too many. */
export const tooBig = 1009
export const tooMuch = 4008
/** The session or key that the connection was opened with has ended. */
export const signedOut = 4001
