import { cn } from '@/components/ui/cn'
import { enough, type Heat, shareWithoutNegatives } from '@/core/heat/heat'
import { FewMark } from './heat-chip'
import { heatColour } from './heat-colour'
import { negativeSentence, surelySentence, surenessWords } from './heat-words'
import { IntervalBar } from './interval-bar'
import { count, heatNumber, percentage, responses } from './number-text'
import { SurelyMark } from './surely-mark'

/** One place's heat, large, with its interval, n and negative share. */
export function HeatSummary({ heat, p0 }: { heat: Heat; p0: number }) {
  const surely = surelySentence(heat, p0)
  const unseen = shareWithoutNegatives(heat)
  return (
    <div className="space-y-3">
      <div className="flex items-center gap-3">
        <span
          className={cn(
            'flex size-16 shrink-0 items-center justify-center rounded-md border border-foreground/15 font-semibold text-2xl tabular-nums',
            heatColour(heat),
          )}
        >
          {heat.state === 'ok' ? heatNumber(heat.heat) : <FewMark className="text-base" />}
        </span>
        <div className="min-w-0">
          <p className="font-medium">
            {heat.state === 'ok'
              ? 'Heat of 100'
              : `Too few responses, ${count(heat.n)} of ${enough}`}
          </p>
          <p className="text-muted-foreground text-sm tabular-nums">
            {heat.state === 'ok'
              ? `${surenessWords(heat)} · ${responses(heat.n)}`
              : 'From five responses on there is a number.'}
          </p>
        </div>
      </div>
      <div>
        <IntervalBar heat={heat} />
        <p
          aria-hidden="true"
          className="flex justify-between text-muted-foreground text-xs tabular-nums"
        >
          <span>0</span>
          <span>100</span>
        </p>
      </div>
      <p>{negativeSentence(heat)}</p>
      {unseen && heat.state === 'ok' ? (
        <p className="text-muted-foreground text-sm">
          {`That does not mean that nobody is unhappy: with 95% confidence at most ${percentage(unseen[1])} are. The hatch is the heat there would be if all of these felt as bad as can be.`}
        </p>
      ) : null}
      {surely ? (
        <p className="flex gap-1.5 font-medium">
          <SurelyMark heat={heat} />
          {surely}
        </p>
      ) : null}
    </div>
  )
}
