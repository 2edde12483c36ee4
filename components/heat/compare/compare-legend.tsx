import { cn } from '@/components/ui/cn'
import { enough } from '@/core/heat/heat'
import { divergeClasses, strongDifference } from './diverge-colour'

const strong = Math.round(strongDifference * 100)
const steps = [
  `−${strong} and less`,
  'lower in A',
  'could be noise',
  'higher in A',
  `+${strong} and more`,
]

/** What the colours of a comparison mean. */
export function CompareLegend() {
  return (
    <section
      aria-label="Legend of the differences"
      className="flex flex-wrap items-end gap-x-4 gap-y-2 text-xs"
    >
      <dl className="flex min-w-0 max-sm:w-full">
        {divergeClasses.map((classes, step) => (
          <div key={classes} className="w-22 min-w-0 max-sm:flex-1">
            <dt className={cn('h-5 border-foreground/15 border-y', classes)} />
            <dd className="pt-0.5 text-center text-muted-foreground">{steps[step]}</dd>
          </div>
        ))}
      </dl>
      <dl className="flex items-center gap-1.5">
        <dt className="heat-hatch h-5 w-8 rounded-[3px] border border-input" />
        <dd className="text-muted-foreground">{`Fewer than ${enough} responses on a side`}</dd>
      </dl>
    </section>
  )
}
