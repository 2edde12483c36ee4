import type { Point } from '@/core/journey/geometry'
import type { CellId, Place } from '@/core/journey/places'
import type { JourneyNode } from '@/core/journey/records'
import type { Talk } from '../comments/talk'
import { nothing, type Selection } from './selection'
import { makeStore, type Store } from './store'

export type NodeKind = JourneyNode['type']

/** What the next click on the canvas does. The connection tool remembers where it began. */
export type Tool =
  | { readonly kind: 'select' | 'comment' }
  | { readonly kind: NodeKind }
  | { readonly kind: 'connection'; readonly fromId: string | null }

/** A text that is being typed on the canvas and not yet committed. */
export type TextEdit =
  | { readonly kind: 'rename'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'draft'
      readonly id: string
      readonly node: NodeKind
      readonly place: Place
      readonly text: string
      /** The card from which a connection was drawn to the new one. */
      readonly connectFrom: string | null
    }

/** Cards that are being dragged: their top start corners now, and the cell they would fall into. */
type NodeDrag = {
  readonly positions: ReadonlyMap<string, Point>
  readonly over: CellId | null
}

/** A stage's width or a lane's height while its border is dragged, in pixels of the canvas. */
export type Resize = { readonly id: string; readonly size: number }

/** A stage or lane that is dragged; `lineAt` is where it would go, null where it stays. */
type BandDrag = {
  readonly type: 'stage' | 'lane'
  readonly id: string
  readonly lineAt: number | null
}

/** A new card on its way from the toolbar. `at` is in pixels of the window. */
type PaletteDrag = {
  readonly node: NodeKind
  readonly at: Point
  readonly over: CellId | null
}

/** What lies above the canvas and takes the keyboard. */
export type Overlay =
  | { readonly kind: 'none' | 'commands' | 'shortcuts' }
  | { readonly kind: 'remove'; readonly type: 'stage' | 'lane'; readonly id: string }

/** The panel for feedback at the end side; a null id means the whole journey. */
type HeatPanelState =
  | { readonly open: false }
  | { readonly open: true; readonly touchpointId: string | null }

export type UiState = {
  readonly tool: Tool
  readonly selection: Selection
  readonly text: TextEdit | null
  readonly drag: NodeDrag | null
  readonly resize: Resize | null
  readonly bandDrag: BandDrag | null
  readonly palette: PaletteDrag | null
  /** The cell under the pointer. */
  readonly hover: CellId | null
  /** The card under the pointer while the map is painted and cards are not elements of the page. */
  readonly hoverCard: string | null
  readonly overlay: Overlay
  /** Feedback gives the emotion line some of its values. */
  readonly emotionFromFeedback: boolean
  readonly heatShown: boolean
  readonly heatPanel: HeatPanelState
  /** The panel of what was done to the journey, at the same place as the heat panel. */
  readonly historyOpen: boolean
  /** The panel of all discussions, at the same place. */
  readonly commentsOpen: boolean
  /** The discussion that is open: at its pin, or in the panel while that is open. */
  readonly talk: Talk | null
  /** Resolved discussions have pins too. */
  readonly resolvedShown: boolean
  /** Where the menu of the canvas was opened last, in pixels of the canvas. */
  readonly menuAt: Point | null
  /** On a phone the inspector opens on request; a tap alone selects. */
  readonly sheetOpen: boolean
}

export const selectTool: Tool = { kind: 'select' }
export const noOverlay: Overlay = { kind: 'none' }

export function makeUi(initial: Partial<UiState> = {}): Store<UiState> {
  return makeStore<UiState>({
    tool: selectTool,
    selection: nothing,
    text: null,
    drag: null,
    resize: null,
    bandDrag: null,
    palette: null,
    hover: null,
    hoverCard: null,
    overlay: noOverlay,
    emotionFromFeedback: false,
    heatShown: false,
    heatPanel: { open: false },
    historyOpen: false,
    commentsOpen: false,
    talk: null,
    resolvedShown: false,
    menuAt: null,
    sheetOpen: false,
    ...initial,
  })
}
