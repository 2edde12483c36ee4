import { useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { mostShown, type Presence } from '@/core/presence/presence'
import { seenPart } from '../canvas/seen-part'
import type { LiveEditor } from '../state/editor-context'
import { useEditor } from '../state/editor-context'
import { selectedRecords } from '../state/selection'
import type { UiState } from '../state/ui-state'

/** Tells the others where one is: the pointer, what one has marked and drags, and what one sees. */
export function SharePresence() {
  const editor = useEditor()
  const store = useStoreApi()
  useEffect(() => shareHands(editor), [editor])
  useEffect(() => {
    const { domNode } = store.getState()
    const canvas = domNode?.closest<HTMLElement>('[data-editor-canvas]')
    if (!canvas) return
    const pointer = sharePointer(editor, canvas)
    let seen: unknown = null
    const share = () => {
      const { transform, width, height } = store.getState()
      if (transform === seen || width === 0) return
      seen = transform
      shareView(editor, transform, { width, height })
      // Under a pointer that rests the map moves on.
      pointer.again()
    }
    share()
    const stop = store.subscribe(share)
    return () => {
      stop()
      pointer.stop()
    }
  }, [editor, store])
  return null
}

/** @returns stops */
function shareHands({ ui, room }: LiveEditor): () => void {
  let before: Pick<UiState, 'selection' | 'drag'> | null = null
  const share = () => {
    const { selection, drag } = ui.get()
    if (before?.selection !== selection)
      room.set({ selection: selectedRecords(selection).slice(0, mostShown) })
    if (before?.drag?.positions !== drag?.positions) room.set({ drag: dragged(drag) })
    before = { selection, drag }
  }
  share()
  return ui.subscribe(share)
}

function dragged(drag: UiState['drag']): Presence['drag'] {
  const positions = [...(drag?.positions ?? [])].slice(0, mostShown)
  return positions.map(([id, { x, y }]) => ({ id, x: tenth(x), y: tenth(y) }))
}

type Projection = readonly [x: number, y: number, zoom: number]

/** Who follows somebody shows what they show: two who follow each other come to rest. */
function shareView(
  { room }: LiveEditor,
  [x, y, zoom]: Projection,
  window: { width: number; height: number },
): void {
  const leader = room.followed === null ? null : room.peers.get(room.followed)?.presence.viewport
  const part = leader ?? seenPart({ x, y, zoom }, window)
  room.set({
    viewport: {
      x: tenth(part.x),
      y: tenth(part.y),
      width: tenth(part.width),
      height: tenth(part.height),
    },
  })
}

/** A finger that is lifted points at nothing; nor does a mouse that has left the map. */
function sharePointer({ room, view }: LiveEditor, canvas: HTMLElement) {
  const stop = new AbortController()
  let last: { x: number; y: number } | null = null
  const point = () => {
    if (!last) return room.set({ cursor: null })
    const { x, y } = view.toCanvas(last)
    room.set({ cursor: { x: tenth(x), y: tenth(y) } })
  }
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    last = { x, y }
    point()
  }
  const leave = () => {
    last = null
    point()
  }
  const lift = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') leave()
  }
  const { signal } = stop
  // Before the canvas sees it: it keeps the events of its own gestures to itself.
  canvas.addEventListener('pointermove', move, { signal, capture: true })
  canvas.addEventListener('pointerleave', leave, { signal })
  canvas.addEventListener('pointercancel', leave, { signal, capture: true })
  window.addEventListener('pointerup', lift, { signal, capture: true })
  window.addEventListener('blur', leave, { signal })
  return {
    again: () => last && point(),
    stop: () => {
      stop.abort()
      leave()
    },
  }
}

function tenth(length: number): number {
  return Math.round(length * 10) / 10
}
