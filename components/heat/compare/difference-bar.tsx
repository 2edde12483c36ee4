import { cn } from '@/components/ui/cn'
import type { Compared } from '@/core/heat/compare'
import { differenceWords } from './compare-words'
import { divergeColour } from './diverge-colour'

/**
 * A difference of heats as a mark on its 95% interval, around zero in the
 * middle. `top` is the difference at either end, so that bars under each other compare.
 */
export function DifferenceBar({ compared, top }: { compared: Compared; top: number }) {
  const { heat, verdict } = compared
  const words = differenceWords(compared)
  if (!heat || !words) return <div className="h-4" />
  const at = (value: number) => `${(Math.max(-1, Math.min(1, value / top)) + 1) * 50}%`
  const [lo, hi] = heat.interval
  return (
    <div
      role="img"
      aria-label={`Difference ${words.value}, ${words.interval}`}
      className="relative h-4 w-full"
    >
      <div className="absolute inset-x-0 top-1/2 h-px bg-border" />
      <div className="absolute inset-y-0 start-1/2 w-px bg-input" />
      <div
        className={cn(
          'absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full',
          verdict === 'few' ? 'heat-hatch border border-input' : 'bg-input',
        )}
        style={{ insetInlineStart: at(lo), insetInlineEnd: `calc(100% - ${at(hi)})` }}
      />
      {verdict === 'few' ? null : (
        <div
          className={cn(
            'absolute top-0 h-4 w-2 -translate-x-1/2 rounded-[3px] border border-foreground/70 rtl:translate-x-1/2',
            divergeColour(compared),
          )}
          style={{ insetInlineStart: at(heat.value) }}
        />
      )}
    </div>
  )
}
