import { useStoreApi } from '@xyflow/react'
import { type CSSProperties, useLayoutEffect, useRef, type WheelEvent } from 'react'
import type { JourneyLayout } from '@/core/journey/layout'
import { words } from '@/core/picture/words'
import { useArrangement, useEditor } from '../state/editor-context'
import { AddBandButton } from './add-band-button'
import { BandHeader } from './band-header'
import { DropLine } from './drop-line'
import './sticky-headers.css'

/**
 * The headers of stages along the top edge and of lanes along the start edge.
 * They lie over the canvas at a size that can always be read, and follow it
 * through three CSS variables alone: panning and zooming draw nothing again.
 */
export function StickyHeaders() {
  const { canEdit } = useEditor()
  const layout = useArrangement((arrangement) => arrangement.layout)
  const root = useViewportVariables()
  const panBy = usePanBy()
  const end = layout.stages.at(-1)
  const foot = layout.lanes.at(-1)
  // Without any stage and lane the middle of the page says how to begin.
  const canAdd = canEdit && (end !== undefined || foot !== undefined)
  return (
    <div ref={root} className="sticky-headers" onWheel={panBy}>
      <div className="stage-strip" role="group" aria-label="Stages">
        {layout.stages.map((band) => (
          <BandHeader key={band.id} type="stage" id={band.id} start={band.x} size={band.width} />
        ))}
        {canAdd ? <AddBandButton type="stage" at={end ? end.x + end.width : layout.width} /> : null}
        <DropLine type="stage" />
      </div>
      <div className="lane-strip" role="group" aria-label="Lanes">
        <EmotionHeader layout={layout} />
        {layout.lanes.map((band) => (
          <BandHeader key={band.id} type="lane" id={band.id} start={band.y} size={band.height} />
        ))}
        {canAdd ? (
          <AddBandButton type="lane" at={foot ? foot.y + foot.height : layout.height} />
        ) : null}
        <DropLine type="lane" />
      </div>
      <div className="headers-corner" aria-hidden />
    </div>
  )
}

/** The name of the emotion line where it has a row of its own, above the lanes. */
function EmotionHeader({ layout: { emotion, lanes } }: { layout: JourneyLayout }) {
  const first = lanes[0]
  if (!emotion || !first || emotion.y >= first.y) return null
  const place = { '--at': `${emotion.y}px`, '--size': `${emotion.height}px` } as CSSProperties
  return (
    <div className="band" style={place}>
      <span className="band-label px-2.5 font-semibold text-(--map-muted-text) text-sm max-sm:px-1.5 max-sm:text-xs">
        {words.emotion}
      </span>
    </div>
  )
}

/** Writes the canvas's place and zoom into CSS variables whenever they change. */
function useViewportVariables() {
  const root = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  useLayoutEffect(() => {
    let shown: readonly number[] = []
    const write = () => {
      const { transform } = store.getState()
      if (transform === shown || !root.current) return
      shown = transform
      const { style } = root.current
      style.setProperty('--view-x', `${transform[0]}px`)
      style.setProperty('--view-y', `${transform[1]}px`)
      style.setProperty('--view-zoom', `${transform[2]}`)
    }
    write()
    return store.subscribe(write)
  }, [store])
  return root
}

/** The wheel over a header moves the canvas under it. */
function usePanBy() {
  const store = useStoreApi()
  return (event: WheelEvent) => {
    if (!event.ctrlKey) void store.getState().panBy({ x: -event.deltaX, y: -event.deltaY })
  }
}
