import type { PointerEvent } from 'react'
import { type BandType, moveBand } from '../actions/structure'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'
import { type BandDrop, bandDrop, type Span } from './band-order'

/** A press that moves less than this, in pixels, is a click. */
const threshold = 5

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
  const from = { x: down.clientX, y: down.clientY }
  const target = down.currentTarget
  let drop: BandDrop | null = null
  let dragging = false
  const move = (event: globalThis.PointerEvent) => {
    const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > threshold
    if (!dragging && !far) return
    if (!dragging) target.setPointerCapture(event.pointerId)
    dragging = true
    const point = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
    drop = bandDrop(spansOf(editor, type), id, type === 'stage' ? point.x : point.y)
    editor.ui.set({ bandDrag: { type, id, lineAt: drop?.lineAt ?? null } })
  }
  const end = (event: globalThis.PointerEvent) => {
    stop()
    if (event.type === 'pointerup' && drop) moveBand(editor, type, id, drop.afterId)
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    stop()
  }
  const stop = () => {
    target.removeEventListener('pointermove', move)
    target.removeEventListener('pointerup', end)
    target.removeEventListener('pointercancel', end)
    document.removeEventListener('keydown', escape)
    editor.ui.set({ bandDrag: null })
  }
  target.addEventListener('pointermove', move)
  target.addEventListener('pointerup', end)
  target.addEventListener('pointercancel', end)
  document.addEventListener('keydown', escape)
}

function spansOf(editor: Editor, type: BandType): Span[] {
  const { layout } = editor.arrangement()
  return type === 'stage'
    ? layout.stages.map(({ id, x, width }) => ({ id, start: x, size: width }))
    : layout.lanes.map(({ id, y, height }) => ({ id, start: y, size: height }))
}
