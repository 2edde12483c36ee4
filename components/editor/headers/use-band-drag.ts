import type { PointerEvent } from 'react'
import { type BandType, moveBand } from '../actions/structure'
import { followPointer } from '../follow-pointer'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'
import { type BandDrop, bandDrop, type Span } from './band-order'

/** Handlers that let a header be dragged to another place among its kind; it moves once, on drop. */
export function useBandDrag(type: BandType, id: string) {
  const editor = useEditor()
  if (!editor.canEdit) return {}
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0) follow(editor, type, id, event)
    },
  }
}

function follow(editor: Editor, type: BandType, id: string, down: PointerEvent<HTMLElement>): void {
  let drop: BandDrop | null = null
  followPointer(down, {
    move(event) {
      const point = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
      drop = bandDrop(spansOf(editor, type), id, type === 'stage' ? point.x : point.y)
      editor.ui.set({ bandDrag: { type, id, lineAt: drop?.lineAt ?? null } })
    },
    drop: () => drop && moveBand(editor, type, id, drop.afterId),
    end: () => editor.ui.set({ bandDrag: null }),
  })
}

function spansOf(editor: Editor, type: BandType): Span[] {
  const { layout } = editor.arrangement()
  return type === 'stage'
    ? layout.stages.map(({ id, x, width }) => ({ id, start: x, size: width }))
    : layout.lanes.map(({ id, y, height }) => ({ id, start: y, size: height }))
}
