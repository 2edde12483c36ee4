import { Frown, Meh, Smile } from 'lucide-react'
import type { Verbatim } from '@/core/feedback/verbatim'
import { isBest } from '@/core/heat/pain'
import { answerNumber, answerWords, instrumentNames } from '../instrument-words'

/** An answer in its instrument's own words with its number; a face besides, for the eye that skims. */
export function ValueMark({
  verbatim,
}: {
  verbatim: Pick<Verbatim, 'instrument' | 'value' | 'negative'>
}) {
  const { instrument, value, negative } = verbatim
  const Face = negative ? Frown : isBest(instrument, value) ? Smile : Meh
  return (
    <span className="inline-flex items-center gap-1.5">
      <Face aria-hidden="true" className="size-4 shrink-0 text-muted-foreground" />
      <span className="font-medium">{answerWords(instrument, value)}</span>
      <span className="text-muted-foreground tabular-nums">
        {`${instrumentNames[instrument].short} ${answerNumber(instrument, value)}`}
      </span>
    </span>
  )
}
