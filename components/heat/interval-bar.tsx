import { cn } from '@/components/ui/cn'
import { type Heat, shareWithoutNegatives } from '@/core/heat/heat'
import { heatColour } from './heat-colour'
import { heatSentence } from './heat-words'

const at = (share: number, top: number) => `${Math.max(0, Math.min(1, share / top)) * 100}%`

/**
 * A place's 95% interval as a line, its heat as a mark on it. `top` is the
 * heat at the far end, so that bars under each other compare. Too few
 * responses: the line alone, no mark that would pretend a number. None
 * negative: hatched, up to the heat if all that may be were as bad as can be.
 */
export function IntervalBar({
  heat,
  top = 1,
  className,
}: {
  heat: Heat
  top?: number
  className?: string
}) {
  const unseen = shareWithoutNegatives(heat)
  const [lo, hi] = unseen ?? heat.interval
  return (
    <div
      role="img"
      aria-label={heatSentence(heat)}
      className={cn('relative h-4 w-full', className)}
    >
      <div className="absolute inset-x-0 top-1/2 h-px bg-border" />
      {heat.state === 'none' ? null : (
        <div
          className={cn(
            'absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full',
            heat.state === 'few' || unseen ? 'heat-hatch border border-input' : 'bg-input',
          )}
          style={{ insetInlineStart: at(lo, top), insetInlineEnd: `calc(100% - ${at(hi, top)})` }}
        />
      )}
      {heat.state === 'ok' ? (
        <div
          className={cn(
            'absolute top-0 h-4 w-2 -translate-x-1/2 rounded-[3px] border border-foreground/70 rtl:translate-x-1/2',
            heatColour(heat),
          )}
          style={{ insetInlineStart: at(heat.heat, top) }}
        />
      ) : null}
    </div>
  )
}
