import { useStoreApi } from '@xyflow/react'
import { type KeyboardEvent, type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import type { Point } from '@/core/journey/geometry'
import { useArrangement, useEditor } from '../state/editor-context'
import { pinPoint } from './anchors'
import { useTalks } from './comments-context'
import { Discussion } from './discussion'
import type { Talk } from './talk'
import { useNeighbour } from './use-neighbour'

/** Between the pin and the discussion, and from there to the edges of the canvas. */
const gap = 12
const pinWidth = 32
const margins = { top: 8, bottom: 8, side: 8 }

/** A discussion beside its pin; it moves with the pin, and stays within the canvas. */
export function TalkPopover({ talk }: { talk: Talk }) {
  const editor = useEditor()
  const anchor = useTalks(({ threads }) =>
    talk.kind === 'new' ? talk.anchor : (threads.get(talk.threadId)?.anchor ?? null),
  )
  const arrangement = useArrangement((all) => all)
  const at = anchor && pinPoint(anchor, arrangement)
  const box = usePlacedBeside(at)
  const goBeside = useNeighbour()
  const close = () => {
    const pin = talk.kind === 'thread' ? pinOf(talk.threadId) : null
    editor.ui.set({ talk: null })
    if (pin) pin.focus()
    else editor.view.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.stopPropagation()
      return close()
    }
    goBeside(event)
  }
  return (
    // What happens in it is none of the canvas's business.
    <div
      ref={box}
      role="dialog"
      aria-label={talk.kind === 'new' ? 'New comment' : 'Discussion'}
      data-talk
      hidden={at === null}
      className="comment-popover nowheel nopan nodrag flex max-h-[min(32rem,80%)] w-88 max-w-[calc(100%-1rem)] cursor-default flex-col rounded-md bg-popover text-popover-foreground shadow-float"
      onKeyDown={press}
      onContextMenu={stop}
      onDoubleClick={stop}
      onPointerDown={stop}
      onPaste={stop}
    >
      <Discussion talk={talk} within="pin" onClose={close} />
    </div>
  )
}

function stop(event: SyntheticEvent): void {
  event.stopPropagation()
}

function pinOf(threadId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-pin~="${CSS.escape(threadId)}"]`)
}

/** Keeps an element beside a point of the canvas, on the side that has room. */
function usePlacedBeside(at: Point | null) {
  const box = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  const { x, y } = at ?? { x: 0, y: 0 }
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const place = () => {
      const { transform, width, height } = store.getState()
      const [left, top, zoom] = transform
      const size = { width: element.offsetWidth, height: element.offsetHeight }
      const spot = { x: x * zoom + left, y: y * zoom + top }
      const to = besidePin(spot, size, { width, height })
      element.style.transform = `translate(${to.x}px, ${to.y}px)`
    }
    place()
    const stopFollowing = store.subscribe(place)
    const grown = new ResizeObserver(place)
    grown.observe(element)
    return () => {
      stopFollowing()
      grown.disconnect()
    }
  }, [store, x, y])
  return box
}

type Size = { width: number; height: number }

/** Right of the pin; left of it where there is no room; never over the edges. */
export function besidePin(pin: Point, size: Size, canvas: Size): Point {
  const right = pin.x + pinWidth + gap
  const fits = right + size.width + margins.side <= canvas.width
  const x = fits ? right : pin.x - size.width - gap
  const most = { x: canvas.width - size.width - margins.side, y: canvas.height - size.height }
  return {
    x: Math.round(clamp(x, margins.side, most.x)),
    y: Math.round(clamp(pin.y - 36, margins.top, most.y - margins.bottom)),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
