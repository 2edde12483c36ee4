import { cn } from '@/components/ui/cn'
import type { Heat } from '@/core/heat/heat'
import { heatColour } from './heat-colour'
import { heatSentence } from './heat-words'
import { heatNumber } from './number-text'

/** A place's heat as colour and number; too few responses are hatched and say so. */
export function HeatChip({ heat, className }: { heat: Heat; className?: string }) {
  return (
    <span
      role="img"
      aria-label={heatSentence(heat)}
      className={cn(
        'inline-flex h-6 min-w-9 shrink-0 items-center justify-center rounded-sm border border-foreground/15 px-1.5 font-semibold text-sm tabular-nums',
        heatColour(heat),
        className,
      )}
    >
      {heat.state === 'ok' ? heatNumber(heat.heat) : null}
      {heat.state === 'few' ? <FewMark /> : null}
      {heat.state === 'none' ? '–' : null}
    </span>
  )
}

/** The word on a hatch, on a plate so that it stays readable. */
export function FewMark({ className }: { className?: string }) {
  return (
    <span className={cn('rounded-[3px] bg-card px-1 font-medium text-xs leading-4', className)}>
      few
    </span>
  )
}
