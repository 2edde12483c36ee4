'use client'

import { Play, RefreshCw, Square } from 'lucide-react'
import { count, percentage, responses } from '@/components/heat/number-text'
import { timeAgo } from '@/components/home/time-ago'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import type { RuleRunView } from '@/core/feedback/rule-views'
import { endOf } from './run-words'
import { Samples } from './samples'
import type { useRulePreview } from './use-rule-preview'
import type { useRuleRun } from './use-rule-run'

/** What a run of the rules would do, how one at work stands, and how the last one ended. */
export function RunPart({
  journeyId,
  version,
  preview,
  run: { last, start, stop },
}: {
  journeyId: string
  /** Of the rules that one sees. */
  version: string
  preview: ReturnType<typeof useRulePreview>
  run: ReturnType<typeof useRuleRun>
}) {
  const isRunning = last?.state === 'running'
  const isCounted = preview.progress === 1
  const moves = [...preview.takings.values()].reduce((sum, one) => sum + one.moves, 0)
  const left = preview.takings.get(null)
  return (
    <section aria-label="Run" className="space-y-3 rounded-md border p-3">
      {preview.error && !isRunning ? (
        <p role="alert" className="text-danger">
          {failureOf(preview.error).message}
        </p>
      ) : (
        <p role="status">{isRunning ? runningText(last) : wouldText()}</p>
      )}
      {isRunning ? (
        <div className="flex items-center gap-2">
          <Progress value={last.progress * 100} aria-label="Progress of the run" />
          <span className="text-sm tabular-nums">{percentage(last.progress)}</span>
        </div>
      ) : null}
      {left && !isRunning && isCounted ? (
        <div className="space-y-1">
          <p className="text-sm">{`No rule takes ${count(left.n)} of them; they stay in the inbox.`}</p>
          <Samples items={left.samples} label="Some that no rule takes" />
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {isRunning ? (
          <Button
            variant="secondary"
            size="sm"
            disabled={stop.isPending}
            onClick={() => stop.mutate({ journeyId })}
          >
            <Square />
            Stop
          </Button>
        ) : (
          <>
            <Button
              size="sm"
              disabled={start.isPending || (isCounted && moves === 0)}
              onClick={() => start.mutate({ journeyId, version })}
            >
              <Play className="rtl:-scale-x-100" />
              Run the rules
            </Button>
            <Button variant="ghost" size="sm" onClick={() => void preview.again()}>
              <RefreshCw />
              Count again
            </Button>
          </>
        )}
      </div>
      {last && !isRunning ? <LastRun run={last} /> : null}
    </section>
  )

  function wouldText(): string {
    if (!isCounted) {
      return `Counting what the rules would take, ${percentage(preview.progress)} done. So far a run would move ${responses(moves)}.`
    }
    return moves === 0
      ? 'All is where the rules say. A run would move nothing.'
      : `A run would move ${responses(moves)}.`
  }
}

function runningText({ changed }: RuleRunView): string {
  return `The rules run: ${responses(changed)} moved. This page may be closed meanwhile.`
}

/** How the last run ended, when, and who asked for it. */
function LastRun({ run }: { run: RuleRunView }) {
  return (
    <p
      className={run.state === 'failed' ? 'text-danger text-sm' : 'text-muted-foreground text-sm'}
      role={run.state === 'failed' ? 'alert' : 'status'}
    >
      {`Last run ${timeAgo(run.finishedAt ?? run.startedAt, new Date())}`}
      {run.startedBy ? (
        <>
          {', by '}
          <bdi>{run.startedBy}</bdi>
        </>
      ) : null}
      {`: ${endOf(run)}`}
    </p>
  )
}
