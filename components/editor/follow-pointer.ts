/** A press that moves less than this, in pixels of the window, is a click. */
const threshold = 5

export type PointerGesture = {
  /** The pointer has moved far enough to be a drag, and moves. */
  move: (event: PointerEvent) => void
  /** The drag ended where the pointer is. Not called for a click. */
  drop: (event: PointerEvent) => void
  /** Whatever happened, it is over: dropped, cancelled, or given up with Escape. */
  end: () => void
}

/**
 * Follows a pressed pointer wherever it goes until it is let go. Escape and a
 * browser that takes the pointer away end the gesture without a drop.
 */
export function followPointer(
  down: { clientX: number; clientY: number; pointerId: number; currentTarget: HTMLElement },
  gesture: PointerGesture,
): void {
  const { clientX, clientY, pointerId, currentTarget: target } = down
  let dragging = false
  const stop = new AbortController()
  const mine = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) act(event)
  }
  const finish = () => {
    stop.abort()
    if (dragging) preventClick(target)
    gesture.end()
  }
  const move = mine((event) => {
    dragging ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) >= threshold
    if (dragging) gesture.move(event)
  })
  const up = mine((event) => {
    if (dragging) gesture.drop(event)
    finish()
  })
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    finish()
  }
  const { signal } = stop
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', up, { signal })
  window.addEventListener('pointercancel', mine(finish), { signal })
  window.addEventListener('keydown', escape, { signal, capture: true })
}

/** The end of a drag is not a click on what was pressed at its beginning. */
function preventClick(target: HTMLElement): void {
  const stop = (event: MouseEvent) => {
    event.stopPropagation()
    event.preventDefault()
  }
  target.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => target.removeEventListener('click', stop, { capture: true }))
}
