import type { SeenWord } from '@/core/feedback/import-views'
import { wordKey } from '@/core/feedback/values'
import { type Instrument, scales } from '@/core/heat/instruments'
import type { CountedWord } from './count-words'

/** From the worst to the best, in five steps. */
const ladders: readonly (readonly [Instrument, readonly (readonly string[])[]])[] = [
  [
    'csat',
    [
      ['very dissatisfied', 'extremely dissatisfied', 'completely dissatisfied'],
      ['dissatisfied', 'somewhat dissatisfied', 'unsatisfied'],
      ['neither satisfied nor dissatisfied', 'neutral'],
      ['satisfied', 'somewhat satisfied'],
      ['very satisfied', 'extremely satisfied', 'completely satisfied'],
    ],
  ],
  [
    'rating',
    [
      ['strongly disagree', 'very poor', 'very bad', 'terrible', 'awful'],
      ['disagree', 'poor', 'bad'],
      ['neither agree nor disagree', 'fair', 'average', 'ok', 'okay'],
      ['agree', 'good'],
      ['strongly agree', 'excellent', 'very good', 'great'],
    ],
  ],
  [
    'sentiment',
    [['very negative'], ['negative'], ['neutral', 'mixed'], ['positive'], ['very positive']],
  ],
]
const notAnswered =
  /^(n a|na|not applicable|none|no answer|no opinion|don t know|unknown|null|nil)$/

const shares = new Map<string, number>(
  ladders.flatMap(([, steps]) =>
    steps.flatMap((words, step) => words.map((word) => [word, step / 4] as const)),
  ),
)

/** The instrument whose words these are, when most of them are; null otherwise. */
export function instrumentOfWords(words: readonly string[]): Instrument | null {
  for (const [instrument, steps] of ladders) {
    const known = new Set(steps.flat())
    const fitting = words.filter((word) => known.has(wordKey(word)))
    if (words.length >= 2 && fitting.length * 4 >= words.length * 3) return instrument
  }
  const labelled = words.filter((word) => labelNumber(word) !== null)
  return words.length >= 2 && labelled.length === words.length ? 'rating' : null
}

/** Words with what each may stand for on the instrument's scale. */
export function seenWords(words: readonly CountedWord[], instrument: Instrument): SeenWord[] {
  return words.map((one) => {
    const value = guessValue(one.word, instrument)
    return value === undefined ? one : { ...one, value }
  })
}

function guessValue(word: string, instrument: Instrument): number | null | undefined {
  if (notAnswered.test(wordKey(word))) return null
  const number = labelNumber(word)
  if (number !== null) return number
  const share = shares.get(wordKey(word))
  if (share === undefined) return undefined
  const { min, max, whole } = scales[instrument]
  const value = min + share * (max - min)
  return whole ? Math.round(value) : Math.round(value * 100) / 100
}

/** Of "4 - Agree". */
function labelNumber(word: string): number | null {
  const number = /^(-?\d{1,2})\s*[-–—:.)=]\s*\p{L}/u.exec(word)?.[1]
  return number === undefined ? null : Number(number)
}
