import { cn } from '@/components/ui/cn'
import type { Heat } from '@/core/heat/heat'
import { HeatChip } from './heat-chip'
import { surenessWords } from './heat-words'
import { IntervalBar } from './interval-bar'
import { responses } from './number-text'
import { SurelyMark } from './surely-mark'

/** A touchpoint with its heat, and the words it is known by. */
export type RankedPlace = Heat & { touchpointId: string; title: string; stageTitle: string }

/** Touchpoints, hottest first, their intervals drawn to one scale. */
export function PainRanking({
  places,
  onChoose,
  label = 'Pain points, hottest first',
}: {
  places: readonly RankedPlace[]
  onChoose: (touchpointId: string) => void
  label?: string
}) {
  const top = scaleTop(places)
  return (
    <ol aria-label={label} className="@container divide-y">
      {places.map((place, index) => (
        <li key={place.touchpointId}>
          <button
            type="button"
            onClick={() => onChoose(place.touchpointId)}
            className="focus-ring flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-sm px-2 py-2.5 text-start hover:bg-accent"
          >
            <span className="w-6 text-end text-muted-foreground text-sm tabular-nums">
              {index + 1}
            </span>
            <HeatChip heat={place} />
            <PlaceName place={place} />
            <span className="w-full ps-9 @lg:w-2/5 @lg:ps-0">
              <IntervalBar heat={place} top={top} />
              <span className="flex justify-between gap-2 text-muted-foreground text-xs tabular-nums">
                <span>{place.state === 'ok' ? surenessWords(place) : 'Too few responses'}</span>
                <span>{responses(place.n)}</span>
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function PlaceName({ place }: { place: RankedPlace }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="flex items-center gap-1.5 font-medium">
        <bdi className={cn('line-clamp-2', place.title === '' && 'text-muted-foreground italic')}>
          {place.title || 'Untitled'}
        </bdi>
        <SurelyMark heat={place} />
      </span>
      <bdi className="block truncate text-muted-foreground text-sm">
        {place.stageTitle || 'Untitled'}
      </bdi>
    </span>
  )
}

/** The heat at the far end of the bars: the highest bound of those with enough responses, never less than .2. */
function scaleTop(places: readonly RankedPlace[]): number {
  const bounds = places.map((place) => (place.state === 'ok' ? place.interval[1] : 0))
  return Math.min(1, Math.max(0.2, ...bounds) * 1.05)
}
