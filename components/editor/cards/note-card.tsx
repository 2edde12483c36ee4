import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { cardMetrics } from '@/core/journey/card-size'
import type { CardNode } from '../canvas/card-node'
import { CardShell } from './card-shell'
import { CardText } from './card-text'

const { paddingX, paddingY } = cardMetrics

/** A note on the canvas: flat, in the tint of its lane's kind. */
export const NoteCard = memo(function NoteCard({
  data: { record, laneKind },
  selected,
  dragging,
}: NodeProps<CardNode>) {
  return (
    <CardShell
      id={record.id}
      selected={selected}
      dragging={dragging}
      edge={`var(--lane-${laneKind}-edge)`}
      className="text-(--map-text)"
      style={{
        padding: `${paddingY}px ${paddingX}px`,
        background: `var(--lane-${laneKind})`,
      }}
    >
      <CardText record={record} />
    </CardShell>
  )
})
