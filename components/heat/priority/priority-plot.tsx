import type { PriorityPlace } from '@/core/heat/priority'
import { mean } from '../number-text'

const side = 320
const edge = 28
const at = (value: number) => (value / 10) * (side - edge)

/**
 * Importance against satisfaction, both 0 to 10. Above the line they are
 * equal: what lies below it matters more than it satisfies.
 */
export function PriorityPlot({
  places,
  onChoose,
}: {
  places: readonly PriorityPlace[]
  onChoose: (touchpointId: string) => void
}) {
  const plotted = places.flatMap(
    ({ touchpointId, title, importance, satisfaction, opportunity }) =>
      importance && satisfaction && opportunity
        ? [{ touchpointId, title: title || 'Untitled', importance, satisfaction, opportunity }]
        : [],
  )
  if (plotted.length === 0) return null
  return (
    <figure className="w-full max-w-md space-y-1">
      <svg
        viewBox={`0 0 ${side} ${side}`}
        className="block w-full"
        aria-label="Importance against satisfaction"
        role="group"
      >
        <rect
          x={edge}
          y={0}
          width={side - edge}
          height={side - edge}
          className="fill-card stroke-border"
        />
        <polygon
          points={`${edge},${side - edge} ${side},${side - edge} ${side},0`}
          className="fill-primary-soft/60"
        />
        <line
          x1={edge}
          y1={side - edge}
          x2={side}
          y2={0}
          className="stroke-input"
          strokeDasharray="4 4"
        />
        {[0, 5, 10].map((tick) => (
          <g key={tick} className="fill-muted-foreground text-[11px]">
            <text x={edge + at(tick)} y={side - edge + 14} textAnchor={anchorOf(tick)}>
              {tick}
            </text>
            <text x={edge - 5} y={side - edge - at(tick) + (tick === 10 ? 9 : 0)} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {plotted.map(({ touchpointId, title, importance, satisfaction, opportunity }) => (
          <circle
            key={touchpointId}
            role="button"
            tabIndex={0}
            aria-label={`${title}: importance ${mean(importance.value)}, satisfaction ${mean(satisfaction.value)}, opportunity ${mean(opportunity.value)}`}
            cx={edge + at(importance.value)}
            cy={side - edge - at(satisfaction.value)}
            r={6}
            className="focus-ring cursor-pointer fill-primary stroke-background hover:fill-foreground"
            onClick={() => onChoose(touchpointId)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') onChoose(touchpointId)
            }}
          >
            <title>{`${title}: opportunity ${mean(opportunity.value)}`}</title>
          </circle>
        ))}
        <text x={side} y={side - 2} textAnchor="end" className="fill-foreground text-[12px]">
          Importance
        </text>
        <text
          x={10}
          y={4}
          textAnchor="end"
          transform="rotate(-90 10 4)"
          className="fill-foreground text-[12px]"
        >
          Satisfaction
        </text>
      </svg>
      <figcaption className="text-muted-foreground text-sm">
        Below the dashed line a touchpoint matters more than it satisfies: there its opportunity
        lies.
      </figcaption>
    </figure>
  )
}

const anchorOf = (tick: number) => (tick === 0 ? 'start' : tick === 10 ? 'end' : 'middle')
