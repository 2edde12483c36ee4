import type { KeyboardEvent, PointerEvent } from 'react'
import { type BandType, resizeBand } from '../actions/structure'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'

/** One press of an arrow key changes a size by this many pixels. */
const step = 16

/** The border that is dragged to make a stage wider or a lane higher; a double click fits the content. */
export function ResizeBorder({
  type,
  id,
  size,
  title,
}: {
  type: BandType
  id: string
  size: number
  title: string
}) {
  const editor = useEditor()
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -step, ArrowUp: -step, ArrowRight: step, ArrowDown: step }[event.key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    resizeBand(editor, type, id, size + by)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation={type === 'stage' ? 'vertical' : 'horizontal'}
      aria-label={type === 'stage' ? `Width of ${title}` : `Height of ${title}`}
      aria-valuenow={Math.round(size)}
      aria-valuemin={type === 'stage' ? 160 : 80}
      aria-valuemax={4000}
      className="band-resize"
      onPointerDown={(event) => follow(editor, type, id, size, event)}
      onDoubleClick={(event) => {
        event.stopPropagation()
        resizeBand(editor, type, id, null)
      }}
      onKeyDown={onKeyDown}
    />
  )
}

function follow(
  editor: Editor,
  type: BandType,
  id: string,
  size: number,
  down: PointerEvent<HTMLElement>,
): void {
  if (down.button !== 0) return
  const target = down.currentTarget
  const along = (event: { clientX: number; clientY: number }) => {
    const point = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
    return type === 'stage' ? point.x : point.y
  }
  const from = along(down)
  target.setPointerCapture(down.pointerId)
  const move = (event: globalThis.PointerEvent) => {
    const least = type === 'stage' ? 160 : 80
    const next = Math.min(4000, Math.max(least, Math.round(size + along(event) - from)))
    editor.ui.set({ resize: { id, size: next } })
  }
  const end = () => {
    target.removeEventListener('pointermove', move)
    target.removeEventListener('pointerup', end)
    target.removeEventListener('pointercancel', end)
    const { resize } = editor.ui.get()
    editor.ui.set({ resize: null })
    if (resize) resizeBand(editor, type, id, resize.size)
  }
  target.addEventListener('pointermove', move)
  target.addEventListener('pointerup', end)
  target.addEventListener('pointercancel', end)
}
