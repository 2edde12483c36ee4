import { EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import { peerColour } from '@/components/ui/peer-colour'
import { connectionText, plateMetrics } from '@/core/journey/connection-label'
import type { Point } from '@/core/journey/geometry'
import { roundedPath, svgPath } from '@/core/journey/path'
import { type Connection, limits } from '@/core/journey/records'
import { InlineText } from '../cards/inline-text'
import { firstOf } from '../presence/peer-tag'
import { useMark } from '../presence/use-room'
import { useUi } from '../state/editor-context'
import type { ConnectionEdge as EdgeModel } from './connection-edge-model'

/** A connection on its way around the cards; straight steps while one end is dragged. */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<EdgeModel>) {
  const { data, selected } = props
  const typing = useUi(({ text }) => (text?.id === props.id ? text.text : null))
  const mark = useMark(props.id)
  if (!data) return null
  const { record } = data
  const marker = mark && !selected ? firstOf(mark) : null
  const { path, labelAt } = data.loose ? loosePath(props) : routedPath(data)
  const text = connectionText(record)
  return (
    <>
      <path
        d={path}
        className={cn('connection-path', selected && 'selected')}
        style={{
          strokeWidth: strokeWidth(record),
          stroke: marker ? peerColour(marker.colour) : undefined,
        }}
        markerEnd={`url(#connection-arrow${selected ? '-selected' : ''})`}
      />
      <path
        d={path}
        className="react-flow__edge-interaction"
        strokeWidth={20}
        fill="none"
        strokeOpacity={0}
      />
      {text !== '' || typing !== null ? (
        <EdgeLabelRenderer>
          <Plate
            record={record}
            text={text}
            at={labelAt}
            selected={selected === true}
            typing={typing}
          />
        </EdgeLabelRenderer>
      ) : null}
    </>
  )
})

/** A probability shows as thickness: 1.5 px without one, up to 5 px. */
function strokeWidth({ probability }: Connection): number {
  return probability === null ? 1.5 : 1 + 4 * probability
}

function routedPath({ route }: NonNullable<EdgeModel['data']>): { path: string; labelAt: Point } {
  return { path: svgPath(roundedPath(route.points)), labelAt: route.labelAt }
}

function loosePath(props: EdgeProps<EdgeModel>): { path: string; labelAt: Point } {
  const [path, x, y] = getSmoothStepPath({ ...props, borderRadius: 8 })
  return { path, labelAt: { x, y } }
}

function Plate({
  record,
  text,
  at,
  selected,
  typing,
}: {
  record: Connection
  text: string
  at: Point
  selected: boolean
  typing: string | null
}) {
  const { fontSize, paddingX, height, widestText } = plateMetrics
  return (
    <div
      className={cn(
        'pointer-events-none absolute flex items-center rounded-sm bg-(--map-card) text-(--map-text) ring-1 ring-(--map-edge) ring-inset',
        selected && 'ring-primary',
        typing !== null && 'pointer-events-auto',
      )}
      style={{
        fontSize,
        height,
        maxWidth: widestText + 2 * paddingX,
        paddingInline: paddingX,
        transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
      }}
    >
      {typing !== null ? (
        <InlineText
          id={record.id}
          value={typing}
          label="Label of the connection"
          maxLength={limits.label}
          className="w-32 whitespace-nowrap"
        />
      ) : (
        <span dir="auto" className="truncate">
          {text}
        </span>
      )}
    </div>
  )
}

/** The arrow heads that connections end with; once a page. */
export function ConnectionArrows() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {['', '-selected'].map((kind) => (
          <marker
            key={kind}
            id={`connection-arrow${kind}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M1 1 7 4 1 7Z" className={`connection-arrow${kind}`} />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
