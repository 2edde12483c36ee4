import { dayText, momentText } from '@/components/heat/number-text'
import { cn } from '@/components/ui/cn'
import type { Verbatim } from '@/core/feedback/import-views'
import { languageOf } from '../script'
import { ValueMark } from './value-mark'

/** One customer's words, and what they answered, where, when and how. */
export function VerbatimItem({ verbatim, place }: { verbatim: Verbatim; place: string | null }) {
  return (
    <li className="space-y-1.5 py-3">
      <blockquote
        dir="auto"
        lang={languageOf(verbatim.text)}
        className={cn(
          'whitespace-pre-wrap break-words border-s-2 ps-3 text-lg',
          verbatim.negative ? 'border-foreground' : 'border-border',
        )}
      >
        {verbatim.text}
      </blockquote>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 ps-3.5 text-sm">
        <ValueMark verbatim={verbatim} />
        {place === null ? null : <bdi className="text-muted-foreground">{place}</bdi>}
        {verbatim.channel ? <bdi className="text-muted-foreground">{verbatim.channel}</bdi> : null}
        {verbatim.source ? <bdi className="text-muted-foreground">{verbatim.source}</bdi> : null}
        <time
          dateTime={verbatim.at}
          title={momentText(verbatim.at)}
          className="text-muted-foreground tabular-nums"
        >
          {dayText(verbatim.at)}
        </time>
      </p>
    </li>
  )
}
