import type { HeatView } from './view-url'

/** What each view of the heat page gets. */
export type ViewProps = {
  journeyId: string
  view: HeatView
  /** Changes the view in place. */
  change: (part: Partial<HeatView>) => void
  /** Goes to another view; the browser's back comes back. */
  go: (part: Partial<HeatView>) => void
  /** Opens the import; null for those who may not. */
  onImport: (() => void) | null
  /** Opens an import that is there already. */
  onShowImport: (importId: string) => void
}
