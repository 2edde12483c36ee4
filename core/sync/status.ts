/** What the author is told about their work. `unsaved` counts mutations that the server has not confirmed. */
export type SyncStatus =
  /** The journey has not arrived yet. */
  | { state: 'loading' }
  | { state: 'saved' }
  | { state: 'saving'; unsaved: number }
  | { state: 'offline'; unsaved: number }
  /** All is saved but what was refused; see `refusals`. */
  | { state: 'refused'; refused: number }
  /** The server has ended it: access was withdrawn, or the journey is gone. */
  | { state: 'ended'; why: string; unsaved: number }

export type SyncPhase = { at: 'starting' | 'offline' | 'live' } | { at: 'ended'; why: string }

export function statusOf(
  phase: SyncPhase,
  known: { loaded: boolean; unsaved: number; refused: number },
): SyncStatus {
  const { loaded, unsaved, refused } = known
  if (phase.at === 'ended') return { state: 'ended', why: phase.why, unsaved }
  if (!loaded && phase.at === 'starting') return { state: 'loading' }
  if (phase.at !== 'live') return { state: 'offline', unsaved }
  if (unsaved > 0) return { state: 'saving', unsaved }
  if (refused > 0) return { state: 'refused', refused }
  return { state: 'saved' }
}
