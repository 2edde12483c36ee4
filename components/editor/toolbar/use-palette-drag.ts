import type { PointerEvent } from 'react'
import { cellAt } from '@/core/journey/places'
import { placeNew, sameCell } from '../canvas/pointer'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'
import type { NodeKind } from '../state/ui-state'

/** A press that moves less than this, in pixels, is a click. */
const threshold = 6

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
  const from = { x: down.clientX, y: down.clientY }
  const target = down.currentTarget
  const cellUnder = (event: globalThis.PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY }
    return cellAt(editor.arrangement().layout, editor.view.toCanvas(at))
  }
  const move = (event: globalThis.PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY }
    const { palette } = editor.ui.get()
    if (!palette && Math.hypot(at.x - from.x, at.y - from.y) < threshold) return
    if (!palette) target.setPointerCapture(event.pointerId)
    const cell = cellUnder(event)
    const over = palette && sameCell(palette.over, cell) ? palette.over : cell
    editor.ui.set({ palette: { node, at, over } })
  }
  const end = (event: globalThis.PointerEvent) => {
    target.removeEventListener('pointermove', move)
    target.removeEventListener('pointerup', end)
    target.removeEventListener('pointercancel', end)
    const { palette } = editor.ui.get()
    editor.ui.set({ palette: null })
    if (!palette) return
    preventClick(target)
    if (event.type === 'pointerup') {
      placeNew(editor, node, editor.view.toCanvas({ x: event.clientX, y: event.clientY }))
    }
  }
  target.addEventListener('pointermove', move)
  target.addEventListener('pointerup', end)
  target.addEventListener('pointercancel', end)
}

/** The end of a drag is not a click on the button where it began. */
function preventClick(target: HTMLElement): void {
  const stop = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  target.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => target.removeEventListener('click', stop, { capture: true }))
}
