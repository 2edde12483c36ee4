import { EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import type { Point } from '@/core/journey/geometry'
import { roundedPath, svgPath } from '@/core/journey/path'
import { type Connection, limits } from '@/core/journey/records'
import { InlineText } from '../cards/inline-text'
import { useUi } from '../state/editor-context'
import type { ConnectionEdge as EdgeModel } from './connection-edge-model'

/** A connection on its way around the cards; straight steps while one end is dragged. */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<EdgeModel>) {
  const { data, selected } = props
  const typing = useUi(({ text }) => (text?.id === props.id ? text.text : null))
  if (!data) return null
  const { record } = data
  const { path, labelAt } = data.loose ? loosePath(props) : routedPath(data)
  const hasLabel = record.label !== '' || record.condition !== '' || record.probability !== null
  return (
    <>
      <path
        d={path}
        className={cn('connection-path', selected && 'selected')}
        style={{ strokeWidth: strokeWidth(record) }}
        markerEnd={`url(#connection-arrow${selected ? '-selected' : ''})`}
      />
      <path
        d={path}
        className="react-flow__edge-interaction"
        strokeWidth={20}
        fill="none"
        strokeOpacity={0}
      />
      {hasLabel || typing !== null ? (
        <EdgeLabelRenderer>
          <Plate record={record} at={labelAt} selected={selected === true} typing={typing} />
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

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

function Plate({
  record,
  at,
  selected,
  typing,
}: {
  record: Connection
  at: Point
  selected: boolean
  typing: string | null
}) {
  return (
    <div
      className={cn(
        'pointer-events-none absolute max-w-40 rounded-sm bg-(--map-card) px-1.5 py-0.5 text-(--map-text) text-xs ring-1 ring-(--map-edge)',
        selected && 'ring-primary',
        typing !== null && 'pointer-events-auto w-40',
      )}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
    >
      {typing !== null ? (
        <InlineText
          id={record.id}
          value={typing}
          label="Label of the connection"
          maxLength={limits.label}
        />
      ) : (
        <PlateText record={record} />
      )}
    </div>
  )
}

function PlateText({ record }: { record: Connection }) {
  return (
    <>
      {record.label ? (
        <span dir="auto" className="block truncate">
          {record.label}
        </span>
      ) : null}
      {record.condition ? (
        <span dir="auto" className="block truncate text-(--map-muted-text) italic">
          {record.condition}
        </span>
      ) : null}
      {record.probability !== null ? (
        <span className="block text-center tabular-nums">{percent.format(record.probability)}</span>
      ) : null}
    </>
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
