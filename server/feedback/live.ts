import type { Diff } from '@/core/sync/diff'
import type { Actor } from '@/server/auth/actor'

/** What feedback needs of live editing (server/sync). */
export type Live = {
  /** Tells everybody who follows the journey. */
  announce(journeyId: string, event: { type: 'feedback' }): unknown
  commit(commit: {
    workspaceId: string
    journeyId: string
    actor: Actor
    clientId: string
    mutationId: number
    diff: Diff
  }): Promise<
    { outcome: 'accepted' | 'adjusted' } | { outcome: 'rejected'; reason: { message: string } }
  >
}
