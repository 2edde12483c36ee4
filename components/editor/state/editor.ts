import type { Point, Rect } from '@/core/journey/geometry'
import type { Records } from '@/core/journey/records'
import type { Room } from '@/core/presence/room'
import type { Diff } from '@/core/sync/diff'
import type { Arrangement } from './arrangement'
import type { Store } from './store'
import type { UiState } from './ui-state'

/** The journey's records and the way to change them; a live session is one. */
export type EditorDocument = {
  readonly records: Records
  /** Shows the change at once and sends it. Edits of one `gesture` are one step of undo until `mark`. */
  apply(diff: Diff, options?: { gesture?: string }): { ok: boolean }
  mark(): void
  undo(): void
  redo(): void
}

/** Where the canvas looks. Points of the canvas are the layout's pixels. */
export type EditorView = {
  toCanvas(windowPoint: Point): Point
  reveal(rect: Rect): void
  fit(): void
  zoomIn(): void
  zoomOut(): void
  zoomTo(zoom: number): void
  /** The part of the canvas that is seen; null before the canvas is there. */
  seen(): Rect | null
  /** Shows a part of the canvas as large as it fits. */
  show(part: Rect): void
  /** Gives the keyboard back to the canvas, or to one card on it. */
  focus(id?: string): void
}

/** Everything that an action works on. */
export type Editor = {
  readonly ui: Store<UiState>
  readonly document: EditorDocument
  readonly view: EditorView
  /** Who else is there. */
  readonly room: Room
  readonly canEdit: boolean
  arrangement(): Arrangement
}
