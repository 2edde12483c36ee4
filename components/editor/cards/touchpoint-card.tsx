import type { NodeProps } from '@xyflow/react'
import { Star } from 'lucide-react'
import { memo } from 'react'
import { heatColour } from '@/components/heat/heat-colour'
import { cn } from '@/components/ui/cn'
import { cardMetrics } from '@/core/journey/card-size'
import type { Touchpoint } from '@/core/journey/records'
import type { CardNode } from '../canvas/card-node'
import { CommentCount } from '../comments/comment-count'
import { useHeatOf } from '../heat/canvas-heat'
import { HeatChip } from '../heat/heat-chip'
import { CardShell } from './card-shell'
import { CardText } from './card-text'
import { channelIcon } from './channel-icon'
import { EmotionFace } from './emotion-face'

const { paddingX, paddingY, touchpoint } = cardMetrics

/** A touchpoint on the canvas; exactly as large as the layout says. */
export const TouchpointCard = memo(function TouchpointCard({
  data: { record },
  selected,
  dragging,
}: NodeProps<CardNode>) {
  const heat = useHeatOf('touchpoint', record.id)
  if (record.type !== 'touchpoint') return null
  const band = heat && heat.state !== 'none'
  return (
    <CardShell
      id={record.id}
      selected={selected}
      dragging={dragging}
      edge="var(--map-edge)"
      className="bg-(--map-card) text-(--map-text)"
      style={{ padding: `${paddingY}px ${paddingX}px` }}
    >
      {band ? (
        <span
          aria-hidden
          className={cn('absolute inset-y-0 start-0 w-2 rounded-s-md', heatColour(heat))}
          style={{ boxShadow: 'inset 0 0 0 1px var(--heat-edge)' }}
        />
      ) : null}
      <CardText record={record} />
      <div
        className="flex items-center gap-1.5 text-(--map-muted-text) text-xs"
        style={{ height: touchpoint.footer, marginTop: touchpoint.footerGap }}
      >
        <Signs record={record} />
        <CommentCount recordId={record.id} />
        {heat ? (
          <span className="ms-auto">
            <HeatChip heat={heat} touchpointId={record.id} />
          </span>
        ) : null}
      </div>
    </CardShell>
  )
})

/** Channel, emotion and star: each only where it is set. */
function Signs({ record }: { record: Touchpoint }) {
  const Channel = channelIcon(record.channel)
  return (
    <>
      {record.channel ? (
        <span className="flex min-w-0 items-center gap-1">
          <Channel className="size-3.5 shrink-0" aria-hidden />
          <span dir="auto" className="truncate">
            {record.channel}
          </span>
        </span>
      ) : null}
      {record.emotion !== null ? (
        <EmotionFace value={record.emotion} className="size-4 shrink-0" />
      ) : null}
      {record.momentOfTruth ? (
        <Star
          role="img"
          aria-label="Moment of truth"
          className="size-3.5 shrink-0 fill-current text-(--map-star)"
        />
      ) : null}
    </>
  )
}
