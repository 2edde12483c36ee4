import { count, percentage } from '@/components/heat/number-text'
import { Progress } from '@/components/ui/progress'
import type { ImportView } from '@/core/feedback/import-views'
import { shareDone } from './import-state'
import { rowsPerSecond, type Sample, secondsLeft, sizeText, timeLeftText } from './progress-text'

/** How far an import is, how fast, and how long it still takes. */
export function ImportProgress({ view, samples }: { view: ImportView; samples: Sample[] }) {
  const share = shareDone(view)
  return (
    <div className="space-y-2 py-4">
      <p className="flex items-baseline justify-between gap-3">
        <span className="line-clamp-2 min-w-0 font-medium">
          <Deed view={view} />
        </span>
        <span className="font-semibold text-xl tabular-nums">
          {share === null ? null : percentage(share)}
        </span>
      </p>
      <Progress value={share === null ? null : share * 100} aria-label="Progress of the import" />
      {view.state === 'counting' ? (
        <p className="text-muted-foreground text-sm">
          All rows are in. The map shows them as soon as they are added up.
        </p>
      ) : (
        <Pace view={view} samples={samples} />
      )}
    </div>
  )
}

function Deed({ view: { state, fileName } }: { view: ImportView }) {
  const name = <bdi className="wrap-anywhere">{fileName}</bdi>
  if (state === 'undoing') return <>Undoing {name}</>
  if (state === 'counting') return <>Adding up the responses of {name}</>
  return <>Importing {name}</>
}

function Pace({ view, samples }: { view: ImportView; samples: Sample[] }) {
  const pace = rowsPerSecond(samples)
  const left = secondsLeft(samples)
  return (
    <p className="flex flex-wrap justify-between gap-x-3 text-muted-foreground text-sm tabular-nums">
      <span>{doneText(view)}</span>
      <span>
        {pace === null || view.rowsDone === 0
          ? 'Measuring the pace'
          : `${count(pace)} rows a second`}
      </span>
      <span>{left === null ? 'Time left is not known yet' : timeLeftText(left)}</span>
    </p>
  )
}

/** "400 of 1,000 rows"; while nobody knows how many there are, "400 rows, 1.2 of 3.4 MB read". */
function doneText({ rowsDone, rowsTotal, bytes, bytesDone }: ImportView): string {
  if (rowsTotal > 0) return `${count(rowsDone)} of ${count(rowsTotal)} rows`
  if (bytesDone === 0) return `${count(rowsDone)} rows`
  return `${count(rowsDone)} rows, ${sizeText(bytesDone, bytes)} read`
}
