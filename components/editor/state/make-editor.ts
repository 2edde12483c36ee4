import type { Rect } from '@/core/journey/geometry'
import { emptyRoom, type Room } from '@/core/presence/room'
import { type CanvasView, makeCanvasView } from '../canvas/canvas-view'
import { makeArranger } from './arrangement'
import type { EditorDocument } from './editor'
import type { LiveEditor } from './editor-context'
import { withoutRemoved } from './selection'
import { makeUi } from './ui-state'

export type LiveDocument = EditorDocument & { subscribe(listener: () => void): () => void }
export type EditorParts = { editor: LiveEditor; view: CanvasView }

/** An editor over a live document, with its own selection, tool and view. */
export function makeEditor(
  document: LiveDocument,
  canEdit: boolean,
  room: Room = emptyRoom(),
): EditorParts {
  const ui = makeUi()
  const arrange = makeArranger()
  const arrangement = () => {
    const { text, resize, emotionFromFeedback } = ui.get()
    return arrange({ records: document.records, live: { text, resize }, emotionFromFeedback })
  }
  const view = makeCanvasView((): Rect => {
    const { width, height } = arrangement().layout
    return { x: 0, y: 0, width, height }
  })
  return {
    editor: { ui, document, view, room, canEdit, arrangement, subscribe: both(document, ui) },
    view,
  }
}

type Source = { subscribe(listener: () => void): () => void }

function both(document: Source, ui: Source): Source['subscribe'] {
  return (listener) => {
    const stops = [document.subscribe(listener), ui.subscribe(listener)]
    return () => {
      for (const stop of stops) stop()
    }
  }
}

/** Lets go of what somebody else removed. @returns stops */
export function watchRemovals({ ui, document, subscribe }: LiveEditor): () => void {
  return subscribe(() => {
    const { records } = document
    const { selection, text, drag } = ui.get()
    const isGone = text?.kind === 'rename' && !records.has(text.id)
    const left = drag && [...drag.positions].filter(([id]) => records.has(id))
    ui.set({
      selection: withoutRemoved(selection, records),
      ...(isGone ? { text: null } : {}),
      ...(left && left.length < drag.positions.size
        ? { drag: left.length > 0 ? { ...drag, positions: new Map(left) } : null }
        : {}),
    })
  })
}
