import { enough } from './heat'
import { heatInstruments } from './instruments'
import { type Interval, type Moments, meanOf } from './interval'
import { painMoments, type Tallies } from './tally'

/** What customers felt at a place by their own answers, -2 worst to +2 best, with its 95% band. */
export type FeltEmotion = { value: number; band: Interval; n: number }

/**
 * Emotion from feedback: mean pain of all responses laid out on -2..+2. Null
 * with fewer than five responses, where a line would claim too much.
 */
export function emotionFromFeedback(tallies: Readonly<Tallies>): FeltEmotion | null {
  const all: Moments = { n: 0, sum: 0, squares: 0 }
  for (const instrument of heatInstruments) {
    const tally = tallies[instrument]
    if (!tally) continue
    const moments = painMoments(instrument, tally)
    all.n += moments.n
    all.sum += moments.sum
    all.squares += moments.squares
  }
  if (all.n < enough) return null
  const estimate = meanOf(all)
  if (!estimate?.interval) return null
  const felt = (pain: number) => Math.max(-2, Math.min(2, 2 - 4 * pain))
  const [lo, hi] = estimate.interval
  return { value: felt(estimate.mean), band: [felt(hi), felt(lo)], n: all.n }
}
