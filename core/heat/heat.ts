import { type Interval, wilson } from './interval'
import { painUnit } from './pain'
import type { HeatCounts } from './tally'

/** Responses of the journey's average that each place is credited with. */
export const priorStrength = 10
/** Below this many responses a place has no colour. */
export const enough = 5

/** `none`: no responses; `few`: fewer than five, never a colour; `ok`: enough. */
type HeatState = 'none' | 'few' | 'ok'

/** The heat of one place: a touchpoint, stage, lane or channel. */
export type Heat = {
  n: number
  negative: number
  /** Negative share, drawn towards the journey's by the prior; 0..1. */
  share: number
  /** `share` times the mean pain of the negative responses; 0..1. */
  heat: number
  /** 95% of the unshrunk share (Wilson), times the same pain. */
  interval: Interval
  state: HeatState
  /** The lower bound of the negative share lies above the journey's. */
  surelyPainful: boolean
}

/** The journey's negative share p0 under the filters at hand; 0 without responses. */
export function negativeShare(counts: Readonly<HeatCounts>): number {
  return counts.n === 0 ? 0 : counts.negative / counts.n
}

/**
 * Heat by shrinkage: share = (k + C*p0) / (n + C), heat = share * s with s the
 * mean pain of the negative responses, interval = s * wilson95(k, n). The
 * prior is a beta distribution of strength C around the journey's share
 * (empirical Bayes; Efron and Morris, 1975).
 */
export function heatOf(counts: Readonly<HeatCounts>, p0: number, strength = priorStrength): Heat {
  const { n, negative } = counts
  const severity = negative === 0 ? 0 : counts.painNegative / painUnit / negative
  const share = n + strength === 0 ? 0 : (negative + strength * p0) / (n + strength)
  const [lo, hi] = wilson(negative, n)
  return {
    n,
    negative,
    share,
    heat: share * severity,
    interval: [lo * severity, hi * severity],
    state: n === 0 ? 'none' : n < enough ? 'few' : 'ok',
    surelyPainful: n > 0 && lo > p0,
  }
}

/**
 * Where no response is negative: the share of negative ones that 95% confidence
 * still allows, 0 to Wilson's upper bound. The interval of heat has no width
 * then, as s = 0; see docs/decisions/no-negatives.md. Null where a response is
 * negative, and where there are none.
 */
export function shareWithoutNegatives({ n, negative }: Heat): Interval | null {
  return n > 0 && negative === 0 ? wilson(0, n) : null
}

const order: Record<HeatState, number> = { ok: 0, few: 1, none: 2 }

/** Hottest first; places with too few responses behind those with enough; more responses first among equals. */
export function byHeat(a: Heat, b: Heat): number {
  return order[a.state] - order[b.state] || b.heat - a.heat || b.n - a.n
}

/** A ranked copy; equals keep their order. */
export function rank<T extends Heat>(places: readonly T[]): T[] {
  return [...places].sort(byHeat)
}

/** Where one colour of the scale ends and the next begins. The same on every map, so that maps compare. */
export const heatSteps = [0.1, 0.2, 0.3, 0.4] as const

/**
 * The colour's index on the heat scale, 0 coolest to 4 hottest. It is that of
 * the number people see, 0 to 100 without decimals: the same number never has two colours.
 */
export function heatStep(heat: number): 0 | 1 | 2 | 3 | 4 {
  const shown = Math.round(heat * 100) / 100
  const above = heatSteps.filter((step) => shown >= step).length
  return above as 0 | 1 | 2 | 3 | 4
}
