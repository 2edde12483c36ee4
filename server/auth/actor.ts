import type { GuestRole, Role } from '@/core/access/roles'
import type { Scope } from '@/core/access/scopes'
import type { Author } from '@/core/sync/author'

/** A signed-in person. What they may do depends on the workspace. */
export type UserActor = { kind: 'user'; id: string; name: string; email: string }

/** A program with an API key: one role, or some scopes of it, in one workspace. */
export type KeyActor = {
  kind: 'key'
  id: string
  name: string
  workspaceId: string
  role: Role
  /** Null: all of the role. */
  scopes: readonly Scope[] | null
}

/** A named visitor through a share link: the link's role, on one journey. */
export type GuestActor = {
  kind: 'guest'
  id: string
  name: string
  workspaceId: string
  journeyId: string
  role: GuestRole
  linkId: string
}

/** Whoever asks. */
export type Actor = UserActor | KeyActor | GuestActor

/** Whoever asks, as the others see them: no more of them goes into the log and the room. */
export function authorOf({ kind, id, name }: Actor): Author {
  return { kind, id, name }
}

/**
 * What a request shows to say who asks: a session's claims or a key's hash.
 * A long-lived connection keeps the proof and finds its actor again for each
 * call, so that an ended session or a revoked key stops working at once.
 */
export type Proof =
  | { kind: 'session'; userId: string; sessionId: string }
  | { kind: 'key'; hash: string }

/**
 * A guest's cookie. A request can carry several, beside a session: who is a
 * member comes in as that, else as the guest of the journey that is asked for.
 */
export type GuestProof = { kind: 'guest'; guestId: string; journeyId: string }
