import type { Instrument } from './instruments'
import { type Interval, meanOf, wilson, z95 } from './interval'
import type { Tally } from './tally'

/** A score in an instrument's own units. */
export type Score = { value: number; interval: Interval | null }

/** Raw Net Promoter Score, -100..100; null without responses. Reichheld, HBR 12/2003. */
export function npsScore(promoters: number, detractors: number, n: number): number | null {
  return n === 0 ? null : (100 * (promoters - detractors)) / n
}

/** Responses that the adjusted interval of NPS adds: a quarter promoters, a quarter detractors. */
const addedToNps = 3

/**
 * Adjusted-Wald interval of NPS, in points: three quarters of a response are
 * added to promoters and to detractors, three to all. `centre` is the adjusted
 * score; it can leave -100..100 by its margin, and is not cut here. With
 * nothing `added` it is the plain Wald interval around the raw score. Rocks,
 * "Interval estimation for the net promoter score", The American
 * Statistician 70 (2016).
 */
export function npsInterval(
  promoters: number,
  detractors: number,
  n: number,
  { z = z95, added = addedToNps } = {},
): { centre: number; margin: number } {
  const all = n + added
  const p = (promoters + added / 4) / all
  const d = (detractors + added / 4) / all
  const difference = p - d
  const margin = z * Math.sqrt((p + d - difference * difference) / all)
  return { centre: 100 * difference, margin: 100 * margin }
}

/** Top-two-box satisfaction: share of the two best answers, 0..1, with Wilson's interval. */
export function topTwo(best: number, n: number): Score | null {
  return n === 0 ? null : { value: best / n, interval: wilson(best, n) }
}

/** How one instrument did at a place, in its own units. */
export type InstrumentScore = {
  instrument: Instrument
  n: number
  negative: number
  /** `nps` in points, `top2` as a share, `mean` on the raw scale. */
  unit: 'nps' | 'top2' | 'mean'
  value: number
  interval: Interval | null
  /** Mean of the raw values; the other way to read CSAT. */
  mean: Score
}

/** The scores of one instrument's tally; null without responses. */
export function instrumentScore(
  instrument: Instrument,
  tally: Readonly<Tally>,
): InstrumentScore | null {
  const mean = meanOf({
    n: tally.n,
    sum: tally.valueSum / 100,
    squares: tally.valueSquares / 10_000,
  })
  const nps = npsScore(tally.best, tally.negative, tally.n)
  const satisfied = topTwo(tally.best, tally.n)
  if (!mean || nps === null || !satisfied) return null
  const shared = {
    instrument,
    n: tally.n,
    negative: tally.negative,
    mean: { value: mean.mean, interval: mean.interval },
  }
  if (instrument === 'nps') {
    const { centre, margin } = npsInterval(tally.best, tally.negative, tally.n)
    const interval: Interval = [Math.max(-100, centre - margin), Math.min(100, centre + margin)]
    return { ...shared, unit: 'nps', value: nps, interval }
  }
  if (instrument === 'csat') return { ...shared, unit: 'top2', ...satisfied }
  return { ...shared, unit: 'mean', ...shared.mean }
}
