import type { KeyboardEvent, PointerEvent } from 'react'
import { type BandType, resizeBand } from '../actions/structure'
import { followPointer } from '../follow-pointer'
import type { Editor } from '../state/editor'
import { useEditor } from '../state/editor-context'

/** One press of an arrow key changes a size by this many pixels. */
const step = 16
/** Least width of a stage and least height of a lane, in pixels. */
const least = { stage: 160, lane: 80 } as const

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
      aria-valuemin={least[type]}
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
  const along = (event: { clientX: number; clientY: number }) => {
    const point = editor.view.toCanvas({ x: event.clientX, y: event.clientY })
    return type === 'stage' ? point.x : point.y
  }
  const from = along(down)
  const sizeAt = (event: { clientX: number; clientY: number }) =>
    Math.min(4000, Math.max(least[type], Math.round(size + along(event) - from)))
  followPointer(down, {
    move: (event) => editor.ui.set({ resize: { id, size: sizeAt(event) } }),
    drop: (event) => resizeBand(editor, type, id, sizeAt(event)),
    end: () => editor.ui.set({ resize: null }),
  })
}
