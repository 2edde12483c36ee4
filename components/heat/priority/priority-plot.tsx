import { cn } from '@/components/ui/cn'
import type { PriorityPlace } from '@/core/heat/priority'
import { count, mean } from '../number-text'
import { type Plotted, plottedOf } from './plotted'

const side = 320
const edge = 32
const at = (value: number) => (value / 10) * (side - edge)

/**
 * Importance against satisfaction, both 0 to 10, each touchpoint by its place
 * among the opportunities. Above the line they are equal: what lies below it
 * matters more than it satisfies.
 */
export function PriorityPlot({
  places,
  chosen,
  onChoose,
}: {
  places: readonly PriorityPlace[]
  /** The one whose numbers are shown. */
  chosen: string | null
  onChoose: (touchpointId: string) => void
}) {
  const plotted = plottedOf(places)
  if (plotted.length === 0) return null
  return (
    <figure className="space-y-2">
      <div className="flex flex-col gap-4 lg:flex-row">
        <svg
          viewBox={`0 0 ${side} ${side}`}
          className="block w-full max-w-md shrink-0"
          aria-label="Importance against satisfaction"
          role="group"
        >
          <Field />
          {/* The greatest opportunity lies on top of others. */}
          {plotted.toReversed().map((place) => (
            <Dot
              key={place.touchpointId}
              place={place}
              isChosen={place.touchpointId === chosen}
              onChoose={() => onChoose(place.touchpointId)}
            />
          ))}
        </svg>
        <ol aria-label="Touchpoints by opportunity" className="min-w-0 flex-1">
          {plotted.map((place) => (
            <li key={place.touchpointId}>
              <button
                type="button"
                onClick={() => onChoose(place.touchpointId)}
                className={cn(
                  'focus-ring flex min-h-8 pointer-coarse:min-h-10 w-full items-center gap-2 rounded-sm px-1.5 text-start hover:bg-accent',
                  place.touchpointId === chosen && 'bg-accent',
                )}
              >
                <span className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full bg-primary px-1 font-medium text-primary-foreground text-xs tabular-nums">
                  {count(place.rank)}
                </span>
                <bdi className="min-w-0 flex-1 truncate">{place.title || 'Untitled'}</bdi>
                <span className="font-semibold tabular-nums">{mean(place.opportunity.value)}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <figcaption className="text-muted-foreground text-sm">
        Below the dashed line a touchpoint matters more than it satisfies: there its opportunity
        lies. The numbers rank the opportunities.
      </figcaption>
    </figure>
  )
}

/** The ground of the plot: its half of opportunities, and the axes. */
function Field() {
  const bottom = side - edge
  return (
    <>
      <rect x={edge} y={0} width={bottom} height={bottom} className="fill-card stroke-border" />
      <polygon
        points={`${edge},${bottom} ${side},${bottom} ${side},0`}
        className="fill-primary-soft/60"
      />
      <line x1={edge} y1={bottom} x2={side} y2={0} className="stroke-input" strokeDasharray="4 4" />
      {[0, 5, 10].map((tick) => (
        <g key={tick} className="fill-muted-foreground text-[11px] tabular-nums">
          <text x={edge + at(tick)} y={bottom + 13} textAnchor={anchorOf(tick)}>
            {tick}
          </text>
          <text x={edge - 5} y={bottom - at(tick) + (tick === 10 ? 9 : 0)} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text x={side - 24} y={side - 5} textAnchor="end" className="fill-foreground text-[12px]">
        Importance
      </text>
      <text
        x={11}
        y={24}
        textAnchor="end"
        transform="rotate(-90 11 24)"
        className="fill-foreground text-[12px]"
      >
        Satisfaction
      </text>
    </>
  )
}

function Dot({
  place: { title, rank, importance, satisfaction, opportunity },
  isChosen,
  onChoose,
}: {
  place: Plotted
  isChosen: boolean
  onChoose: () => void
}) {
  const name = title || 'Untitled'
  const [x, y] = [edge + at(importance.value), side - edge - at(satisfaction.value)]
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={`${name}: importance ${mean(importance.value)}, satisfaction ${mean(satisfaction.value)}, opportunity ${mean(opportunity.value)}`}
      className="focus-ring group cursor-pointer"
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      <title>{`${name}: opportunity ${mean(opportunity.value)}`}</title>
      {/* A finger is broader than the dot. */}
      <circle cx={x} cy={y} r={18} className="fill-transparent" />
      <circle
        cx={x}
        cy={y}
        r={9}
        className={cn(
          'stroke-card group-hover:fill-foreground',
          isChosen ? 'fill-foreground' : 'fill-primary',
        )}
      />
      <text
        x={x}
        y={y + 3.5}
        textAnchor="middle"
        className={cn(
          'pointer-events-none font-medium text-[10px] tabular-nums group-hover:fill-background',
          isChosen ? 'fill-background' : 'fill-primary-foreground',
        )}
      >
        {count(rank)}
      </text>
    </g>
  )
}

const anchorOf = (tick: number) => (tick === 0 ? 'start' : tick === 10 ? 'end' : 'middle')
