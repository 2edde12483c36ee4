import { scales } from '@/core/heat/instruments'
import type { InstrumentScore } from '@/core/heat/scores'
import { mean, percentage, points } from './number-text'

/** A score in its own units, its interval, and where both lie on the scale as 0..1. */
export type ScoreWords = {
  value: string
  unit: string
  interval: string
  /** Null: one answer alone has no interval. */
  span: readonly [number, number] | null
  mark: number
}

/** How an instrument's score reads: NPS in points, CSAT as top-two share, the rest as a mean. */
export function scoreWords(score: InstrumentScore): ScoreWords {
  const { text, unit, from, to } = unitOf(score)
  const place = (value: number) => (value - from) / (to - from)
  return {
    value: text(score.value),
    unit,
    interval: score.interval
      ? `95% interval ${text(score.interval[0])} to ${text(score.interval[1])}`
      : 'one answer, no interval',
    span: score.interval && [place(score.interval[0]), place(score.interval[1])],
    mark: place(score.value),
  }
}

function unitOf(score: InstrumentScore) {
  const { min, max } = scales[score.instrument]
  switch (score.unit) {
    case 'nps':
      return { text: points, unit: 'points, −100 to +100', from: -100, to: 100 }
    case 'top2':
      return { text: percentage, unit: 'satisfied (4 or 5)', from: 0, to: 1 }
    case 'mean':
      return { text: mean, unit: `mean, ${min} to ${max}`, from: min, to: max }
  }
}
