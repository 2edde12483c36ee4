import { Flame } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import { enough, heatSteps } from '@/core/heat/heat'
import { stepClasses } from './heat-colour'
import { stepWords } from './heat-words'
import { heatNumber } from './number-text'

const ranges = stepClasses.map((classes, step) => {
  const from = step === 0 ? 0 : (heatSteps[step - 1] ?? 0)
  const to = heatSteps[step]
  const range = to === undefined ? `${heatNumber(from)}+` : `${heatNumber(from)}–${heatNumber(to)}`
  return { classes, range, word: stepWords[step] }
})

/** What the colours and patterns mean. The number on each place is its heat, 0 to 100. */
export function HeatLegend({
  className,
  withSurely = true,
}: {
  className?: string
  /** Where places carry the flame of what is surely painful. */
  withSurely?: boolean
}) {
  return (
    <section
      aria-label="Legend of the heat colours"
      className={cn('flex flex-wrap items-end gap-x-4 gap-y-2 text-xs', className)}
    >
      <dl className="flex">
        {ranges.map(({ classes, range, word }) => (
          <div key={range} className="w-16">
            <dt
              className={cn(
                'flex h-5 items-center justify-center border-foreground/15 border-y font-medium tabular-nums',
                classes,
              )}
            >
              {range}
            </dt>
            <dd className="pt-0.5 text-center text-muted-foreground">{word}</dd>
          </div>
        ))}
      </dl>
      <dl className="flex flex-wrap gap-x-4 gap-y-1">
        <Pattern className="heat-hatch" word={`Fewer than ${enough} responses`} />
        <Pattern className="border-dashed" word="No data" />
        {withSurely ? (
          <div className="flex items-center gap-1">
            <dt>
              <Flame className="size-4" aria-hidden="true" />
            </dt>
            <dd className="text-muted-foreground">Surely painful</dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

function Pattern({ className, word }: { className: string; word: string }) {
  return (
    <div className="flex items-center gap-1.5">
      <dt className={cn('h-5 w-8 rounded-[3px] border border-input', className)} />
      <dd className="text-muted-foreground">{word}</dd>
    </div>
  )
}
