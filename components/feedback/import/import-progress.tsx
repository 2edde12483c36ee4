import { count, percentage } from '@/components/heat/number-text'
import { Progress } from '@/components/ui/progress'
import type { ImportView } from '@/core/feedback/import-views'
import { shareDone } from './import-state'
import { rowsPerSecond, type Sample, secondsLeft, timeLeftText } from './progress-text'

/** How far an import is, how fast, and how long it still takes. */
export function ImportProgress({ view, samples }: { view: ImportView; samples: Sample[] }) {
  const share = shareDone(view)
  const pace = rowsPerSecond(samples)
  const left = secondsLeft(samples, view.rowsTotal)
  return (
    <div className="space-y-2 py-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">
          {view.state === 'undoing' ? 'Undoing ' : 'Importing '}
          <bdi>{view.fileName}</bdi>
        </span>
        <span className="font-semibold text-xl tabular-nums">
          {share === null ? null : percentage(share)}
        </span>
      </p>
      <Progress value={share === null ? null : share * 100} aria-label="Rows imported" />
      <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-sm tabular-nums">
        <span>
          {view.rowsTotal === 0
            ? `${count(view.rowsDone)} rows`
            : `${count(view.rowsDone)} of ${count(view.rowsTotal)} rows`}
        </span>
        <span>{pace === null ? 'Measuring the pace' : `${count(pace)} rows a second`}</span>
        <span>{left === null ? 'Time left is not known yet' : timeLeftText(left)}</span>
      </p>
    </div>
  )
}
