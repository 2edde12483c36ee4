import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { JourneyLayout } from '@/core/journey/layout'
import { useArrangement } from '../state/editor-context'

/** The ground of the map under the cards: one line between stages and one between lanes. */
export function MapGrid() {
  const layout = useArrangement((arrangement) => arrangement.layout)
  return (
    <ViewportPortal>
      <Lines layout={layout} />
    </ViewportPortal>
  )
}

const Lines = memo(function Lines({ layout }: { layout: JourneyLayout }) {
  const { stages, lanes, width, height, headers } = layout
  const line = 'pointer-events-none absolute'
  return (
    <div aria-hidden className="-z-10 pointer-events-none absolute start-0 top-0">
      {lanes.map((lane) => (
        <div
          key={lane.id}
          className={`${line} border-(--map-line) border-b`}
          style={{
            left: headers.laneWidth,
            top: lane.y,
            width: width - headers.laneWidth,
            height: lane.height,
          }}
        />
      ))}
      {stages.map((stage) => (
        <div
          key={stage.id}
          className={`${line} border-(--map-line) border-e`}
          style={{
            left: stage.x,
            top: headers.stageHeight,
            width: stage.width,
            height: height - headers.stageHeight,
          }}
        />
      ))}
    </div>
  )
})
