import { type Interval, wilson, z95 } from './interval'

/** A difference a - b with its 95% interval. */
export type Difference = { value: number; interval: Interval }

/** An estimate and the bounds that it brings of itself. */
type Bounded = { value: number; interval: Interval }

/**
 * The difference of two independent estimates from the interval of each: the
 * distances from estimate to bound add up like standard errors. Method of
 * variance estimates recovery (MOVER); Zou and Donner, "Construction of
 * confidence limits about effect measures", Statistics in Medicine 27 (2008).
 */
export function differenceOf(a: Bounded, b: Bounded): Difference {
  const value = a.value - b.value
  const down = Math.hypot(a.value - a.interval[0], b.interval[1] - b.value)
  const up = Math.hypot(a.interval[1] - a.value, b.value - b.interval[0])
  return { value, interval: [value - down, value + up] }
}

/** k of n. */
export type Share = { k: number; n: number }

/**
 * The difference of two independent shares by the hybrid score interval, made
 * of Wilson's of each. Newcombe, "Interval estimation for the difference
 * between independent proportions", Statistics in Medicine 17 (1998), method 10.
 */
export function shareDifference(a: Share, b: Share, z = z95): Difference {
  const bounded = ({ k, n }: Share) => ({ value: n === 0 ? 0 : k / n, interval: wilson(k, n, z) })
  return differenceOf(bounded(a), bounded(b))
}

/** Beyond this many standard errors nothing changes any more. */
const farthest = 38

/**
 * The two-sided p-value of a difference of shares, 0..1: one less the
 * confidence at which the bound of `shareDifference` reaches zero. So it never
 * contradicts the interval that stands beside it.
 */
export function shareDifferenceP(a: Share, b: Share): number {
  const { value } = shareDifference(a, b)
  if (value === 0 || a.n === 0 || b.n === 0) return 1
  const holds = (z: number) => {
    const [lo, hi] = shareDifference(a, b, z).interval
    return value > 0 ? lo > 0 : hi < 0
  }
  let inside = 0
  let outside = farthest
  for (let step = 0; step < 60; step++) {
    const middle = (inside + outside) / 2
    if (holds(middle)) inside = middle
    else outside = middle
  }
  return Math.min(1, 2 * normalTail((inside + outside) / 2))
}

/**
 * Share of the normal distribution above z >= 0, to 1.2e-7 of itself: the
 * complementary error function by Chebyshev's polynomials. Press et al.,
 * "Numerical Recipes", 6.2 (erfcc).
 */
export function normalTail(z: number): number {
  const x = z / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
    1.48851587, -0.82215223, 0.17087277,
  ]
  const sum = terms.reduceRight((rest, term) => term + t * rest, 0)
  return (t * Math.exp(-x * x + sum)) / 2
}

/**
 * p-values adjusted for being several, in the order given: calling all at most
 * q different makes, on average, at most the share q of those calls wrong.
 * Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995).
 */
export function adjustForMany(ps: readonly number[]): number[] {
  const worstFirst = ps.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p)
  const adjusted: number[] = new Array(ps.length)
  let least = 1
  worstFirst.forEach(({ p, at }, index) => {
    least = Math.min(least, (p * ps.length) / (ps.length - index))
    adjusted[at] = least
  })
  return adjusted
}
