import { heatColour } from '@/components/heat/heat-colour'
import { stepWords } from '@/components/heat/heat-words'
import { heatNumber } from '@/components/heat/number-text'
import { cn } from '@/components/ui/cn'
import { heatStep } from '@/core/heat/heat'
import type { JourneyItem } from './journey'

/** The touchpoint that hurts most: its heat as colour and number, and its title. */
export function Hottest({ place }: { place: NonNullable<JourneyItem['hottest']> }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span
        className={cn(
          'inline-flex h-5 min-w-6 shrink-0 items-center justify-center rounded-sm px-1 font-semibold text-xs tabular-nums',
          heatColour({ heat: place.heat, state: 'ok' }),
        )}
      >
        <span className="sr-only">{`Hottest touchpoint, ${stepWords[heatStep(place.heat)]}, heat `}</span>
        {heatNumber(place.heat)}
      </span>
      <span dir="auto" className="truncate text-foreground">
        {place.title}
      </span>
    </span>
  )
}
