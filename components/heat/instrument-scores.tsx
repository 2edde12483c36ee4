import { instrumentNames } from '@/components/feedback/instrument-words'
import { Skeleton } from '@/components/ui/skeleton'
import type { InstrumentScore } from '@/core/heat/scores'
import { responses } from './number-text'
import { scoreWords } from './score-words'

/** How each instrument did, in its own units and with its own interval. */
export function InstrumentScores({ scores }: { scores: readonly InstrumentScore[] }) {
  return (
    <ul aria-label="Scores by instrument" className="space-y-3">
      {scores.map((score) => (
        <ScoreLine key={score.instrument} score={score} />
      ))}
    </ul>
  )
}

/** As tall as so many scores, so that nothing jumps when they come. */
export function ScoresSkeleton({ scores }: { scores: number }) {
  return (
    <div role="status" aria-label="Loading scores" className="space-y-3">
      {Array.from({ length: scores }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <div key={line} className="space-y-1">
          <p className="flex items-baseline text-lg">
            {'\u00a0'}
            <Skeleton className="h-4 w-1/3" />
          </p>
          <Skeleton className="h-3 rounded-full" />
          <p className="text-xs">{'\u00a0'}</p>
        </div>
      ))}
    </div>
  )
}

function ScoreLine({ score }: { score: InstrumentScore }) {
  const words = scoreWords(score)
  const at = (share: number) => `${Math.max(0, Math.min(1, share)) * 100}%`
  return (
    <li className="space-y-1">
      <p className="flex items-baseline justify-between gap-2">
        <span title={instrumentNames[score.instrument].full} className="font-medium">
          {instrumentNames[score.instrument].short}
        </span>
        <span>
          <span className="font-semibold text-lg tabular-nums">{words.value}</span>{' '}
          <span className="text-muted-foreground text-sm">{words.unit}</span>
        </span>
      </p>
      <div aria-hidden="true" className="relative h-3">
        <div className="absolute inset-x-0 top-1/2 h-px bg-border" />
        {words.span ? (
          <div
            className="absolute top-1/2 h-1 -translate-y-1/2 rounded-full bg-input"
            style={{
              insetInlineStart: at(words.span[0]),
              insetInlineEnd: `calc(100% - ${at(words.span[1])})`,
            }}
          />
        ) : null}
        <div
          className="absolute top-0 h-3 w-1 -translate-x-1/2 rounded-full bg-foreground rtl:translate-x-1/2"
          style={{ insetInlineStart: at(words.mark) }}
        />
      </div>
      <p className="flex justify-between gap-2 text-muted-foreground text-xs tabular-nums">
        <span>{words.interval}</span>
        <span>{responses(score.n)}</span>
      </p>
    </li>
  )
}
