import { ViewportPortal } from '@xyflow/react'
import { useMemo } from 'react'
import { emotionLine } from '@/core/journey/emotion-line'
import { svgPath } from '@/core/journey/path'
import { emotionStep } from '../cards/emotion-face'
import { useCanvasHeat } from '../heat/canvas-heat'
import type { Arrangement } from '../state/arrangement'
import { useArrangement } from '../state/editor-context'

const whole = (arrangement: Arrangement) => arrangement

/** The line of emotion across the stages, with its band where feedback speaks. */
export function EmotionLayer() {
  const felt = useCanvasHeat((heat) => heat.felt)
  const { records, layout } = useArrangement(whole)
  const line = useMemo(() => emotionLine(records, layout, felt), [records, layout, felt])
  const strip = layout.emotion
  if (!line || !strip) return null
  return (
    <ViewportPortal>
      <svg
        role="img"
        aria-label="Emotion line across the stages"
        className="-z-10 pointer-events-none absolute start-0 top-0 overflow-visible"
        width={layout.width}
        height={layout.height}
      >
        <line
          x1={strip.x}
          x2={strip.x + strip.width}
          y1={line.zeroY}
          y2={line.zeroY}
          className="stroke-(--map-edge)"
          strokeDasharray="2 6"
        />
        {line.band ? <path d={svgPath(line.band)} className="fill-(--map-emotion-band)" /> : null}
        <path
          d={svgPath(line.line)}
          className="fill-none stroke-(--map-emotion-line)"
          strokeWidth={2.5}
          strokeLinecap="round"
        />
        {line.points.map((point) => (
          <EmotionDot key={point.touchpointIds.join()} {...point} />
        ))}
      </svg>
    </ViewportPortal>
  )
}

/** Filled where feedback gives the value, open where the team does. */
function EmotionDot(point: { x: number; y: number; value: number; fromFeedback: boolean }) {
  const name = emotionStep(point.value)?.name
  return (
    <circle
      cx={point.x}
      cy={point.y}
      r={5}
      strokeWidth={2}
      className={`stroke-(--map-emotion-line) ${point.fromFeedback ? 'fill-(--map-emotion-line)' : 'fill-(--map-canvas)'}`}
    >
      <title>
        {point.fromFeedback ? `${name}, from feedback` : `${name}, as the team sees it`}
      </title>
    </circle>
  )
}
