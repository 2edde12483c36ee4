import { useStoreApi } from '@xyflow/react'
import { type CSSProperties, useLayoutEffect, useRef, type WheelEvent } from 'react'
import { useIsPhone } from '@/components/ui/use-is-phone'
import { useArrangement, useUi } from '../state/editor-context'
import { pinPoint } from './anchors'
import { useCommentsIfAny } from './comments-context'
import './comments.css'
import { PinButton } from './pin-button'
import { TalkPopover } from './talk-popover'
import { usePins } from './use-pins'

/** Pins over the map, and the discussion that is open at one of them. */
export function PinLayer() {
  return useCommentsIfAny() ? <Layer /> : null
}

function Layer() {
  const pins = usePins()
  const root = useFollowedView()
  const store = useStoreApi()
  // The wheel over a pin moves the canvas under it.
  const panBy = (event: WheelEvent) => {
    if (!event.ctrlKey) void store.getState().panBy({ x: -event.deltaX, y: -event.deltaY })
  }
  return (
    <>
      <div
        ref={root}
        role="group"
        aria-label="Comments on the map"
        className="comment-pins"
        onWheel={panBy}
      >
        {pins.map(({ at, spots }) => (
          <div
            key={spots[0]?.thread.id}
            className="comment-pin"
            data-on={spots[0]?.thread.anchor.on}
            style={{ '--x': at.x, '--y': at.y } as CSSProperties}
          >
            <PinButton threads={spots.map(({ thread }) => thread)} />
          </div>
        ))}
        <NewPin />
      </div>
      <AtPin />
    </>
  )
}

/** Where a discussion is about to begin. */
function NewPin() {
  const anchor = useUi(({ talk }) => (talk?.kind === 'new' ? talk.anchor : null))
  const arrangement = useArrangement((all) => all)
  const at = anchor && pinPoint(anchor, arrangement)
  if (!at) return null
  return (
    <div className="comment-pin" style={{ '--x': at.x, '--y': at.y } as CSSProperties}>
      <span aria-hidden className="comment-pin-new" />
    </div>
  )
}

/** The open discussion, unless the panel shows it. */
function AtPin() {
  const phone = useIsPhone()
  const talk = useUi((state) => state.talk)
  const inPanel = useUi((state) => state.commentsOpen)
  return talk && !phone && !inPanel ? <TalkPopover talk={talk} /> : null
}

/** Moves the layer with the canvas by one transform a frame; no component is rendered for it. */
function useFollowedView() {
  const root = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  useLayoutEffect(() => {
    let shown: readonly number[] = []
    let zoomShown = 0
    const write = () => {
      const { transform } = store.getState()
      if (transform === shown || !root.current) return
      shown = transform
      const [x, y, zoom] = transform
      const { style } = root.current
      style.transform = `translate(${x}px, ${y}px)`
      if (zoom !== zoomShown) style.setProperty('--pin-zoom', `${zoom}`)
      zoomShown = zoom
    }
    write()
    return store.subscribe(write)
  }, [store])
  return root
}
