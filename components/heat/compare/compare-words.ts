import type { Compared, Comparison, Verdict } from '@/core/heat/compare'
import { falseCalls } from '@/core/heat/compare'
import { enough } from '@/core/heat/heat'
import { count, differenceInterval, differencePoints, percentage, responses } from '../number-text'

/** What was found, in a few words. */
export const verdictWords: Record<Verdict, string> = {
  more: 'More negative in A',
  less: 'Less negative in A',
  noise: 'Could be noise',
  few: 'Too few to say',
  shared: 'No verdict',
}

/** What was found about one place, as a sentence. */
export function verdictSentence({ verdict, a, b, share, shared }: Compared): string {
  switch (verdict) {
    case 'more':
    case 'less':
      return `Of the answers in A ${shareWords(a)} are negative, in B ${shareWords(b)}: more than noise.`
    case 'noise':
      return share
        ? `The negative shares, ${shareWords(a)} and ${shareWords(b)}, lie close enough for chance to explain it.`
        : 'Chance alone may explain it.'
    case 'few':
      return `${responses(a.n)} in A, ${count(b.n)} in B: from ${enough} on each side on there is a verdict.`
    case 'shared':
      return `${responses(shared)} count on both sides. Set filters that exclude each other for a verdict.`
  }
}

const shareWords = ({ n, negative }: { n: number; negative: number }) =>
  n === 0 ? 'none' : percentage(negative / n)

/** The difference of heats with its interval; null where a side has no responses. */
export function differenceWords({ heat }: Compared): { value: string; interval: string } | null {
  if (!heat) return null
  return { value: differencePoints(heat.value), interval: differenceInterval(heat.interval) }
}

/** How the verdicts come about, in one line. */
export function compareMethod({ tested }: Pick<Comparison, 'tested'>): string {
  const correction =
    tested > 1
      ? `${count(tested)} touchpoints are tested at once; at most ${percentage(falseCalls)} of the calls are expected to be false (Benjamini and Hochberg).`
      : `Called where at most ${percentage(falseCalls)} of such calls would be false.`
  return `Differences are A − B. More than noise: the shares of negative answers differ by Newcombe’s interval. ${correction}`
}
