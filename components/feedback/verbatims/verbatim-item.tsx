import { dayText, momentText } from '@/components/heat/number-text'
import { cn } from '@/components/ui/cn'
import { piecesOf } from '@/core/feedback/fold-text'
import type { Verbatim } from '@/core/feedback/verbatim'
import { languageOf } from '../script'
import { ValueMark } from './value-mark'
import { VerbatimMarks } from './verbatim-marks'

/** One customer's words, and what they answered, where, when and how. */
export function VerbatimItem({
  journeyId,
  verbatim,
  place,
  sought,
  mayMark,
}: {
  journeyId: string
  verbatim: Verbatim
  place: string | null
  /** What was searched for, to be shown in the words; empty: nothing. */
  sought: string
  mayMark: boolean
}) {
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
        <Words text={verbatim.text} sought={sought} />
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
      <VerbatimMarks journeyId={journeyId} verbatim={verbatim} mayMark={mayMark} />
    </li>
  )
}

function Words({ text, sought }: { text: string; sought: string }) {
  if (sought.trim() === '') return text
  let at = 0
  return piecesOf(text, sought).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.found ? (
      <mark key={key} className="rounded-[3px] bg-primary-soft text-foreground">
        {piece.text}
      </mark>
    ) : (
      piece.text
    )
  })
}
