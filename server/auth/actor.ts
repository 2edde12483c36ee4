import type { Role } from '@/core/access/roles'

/** A signed-in person. What they may do depends on the workspace. */
export type UserActor = { kind: 'user'; id: string; name: string; email: string }

/** A program with an API key: one role, in one workspace. */
export type KeyActor = { kind: 'key'; id: string; name: string; workspaceId: string; role: Role }

/** Whoever asks. */
export type Actor = UserActor | KeyActor

/**
 * What a request shows to say who asks: a session's claims or a key's hash.
 * A long-lived connection keeps the proof and finds its actor again for each
 * call, so that an ended session or a revoked key stops working at once.
 */
export type Proof =
  | { kind: 'session'; userId: string; sessionVersion: number }
  | { kind: 'key'; hash: string }
