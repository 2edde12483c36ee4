import type { PointerEvent } from 'react'
import { cellAt } from '@/core/journey/places'
import { placeNew, sameCell } from '../canvas/pointer'
import { followPointer } from '../follow-pointer'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'
import type { NodeKind } from '../state/ui-state'

/** Handlers of a toolbar button from which a new card is dragged onto the map, by mouse, pen or finger. */
export function usePaletteDrag(node: NodeKind) {
  const editor = useEditor()
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0) follow(editor, node, event)
    },
  }
}

function follow(editor: Editor, node: NodeKind, down: PointerEvent<HTMLElement>): void {
  followPointer(down, {
    move(event) {
      const at = { x: event.clientX, y: event.clientY }
      const { palette } = editor.ui.get()
      const cell = cellAt(editor.arrangement().layout, editor.view.toCanvas(at))
      const over = palette && sameCell(palette.over, cell) ? palette.over : cell
      editor.ui.set({ palette: { node, at, over } })
    },
    drop(event) {
      const at = { x: event.clientX, y: event.clientY }
      // Let go over the toolbar again, the card goes back where it came from.
      const over = document.elementFromPoint(at.x, at.y)
      if (over?.closest('[role=toolbar]')) return
      placeNew(editor, node, editor.view.toCanvas(at))
    },
    end: () => editor.ui.set({ palette: null }),
  })
}
