/** What the author is told about their work. `unsaved` counts mutations that the server has not confirmed. */
export type SyncStatus =
  /** The journey has not arrived yet. */
  | { state: 'loading' }
  | { state: 'saved' }
  | { state: 'saving'; unsaved: number }
  | { state: 'offline'; unsaved: number }
  /** All is saved but what was refused; see `refusals`. */
  | { state: 'refused'; refused: number }
  /** The server has ended it; what is unsaved stays kept. `why` is the server's word for people. */
  | { state: 'ended'; ending: Ending; why: string; unsaved: number }

/** Why it ended. `gone`: access was withdrawn, or the journey is not there any more. */
export type Ending = 'signedOut' | 'someoneElse' | 'outdated' | 'gone'

export type SyncPhase =
  | { at: 'starting' | 'offline' | 'live' }
  | { at: 'ended'; ending: Ending; why: string }

/** What a final failure means for the whole session; null: it concerns one edit alone. */
export function endingOf(code: string | undefined): Ending | null {
  switch (code) {
    case 'not_signed_in':
      return 'signedOut'
    case 'someone_else':
      return 'someoneElse'
    case 'outdated':
      return 'outdated'
    case 'not_found':
      return 'gone'
    default:
      return null
  }
}

/** What an author is told: of the line to the server, and of their own edits. */
export function statusOf(
  phase: SyncPhase,
  known: { loaded: boolean; unsaved: number; refused: number },
): SyncStatus {
  const { loaded, unsaved, refused } = known
  if (phase.at === 'ended') return { state: 'ended', ending: phase.ending, why: phase.why, unsaved }
  if (!loaded && phase.at === 'starting') return { state: 'loading' }
  if (phase.at !== 'live') return { state: 'offline', unsaved }
  if (unsaved > 0) return { state: 'saving', unsaved }
  if (refused > 0) return { state: 'refused', refused }
  return { state: 'saved' }
}
