import { enough } from './heat'
import { type Interval, wilson } from './interval'
import type { Tally } from './tally'

/**
 * Ulwick's opportunity score: importance plus what satisfaction lacks of it.
 * Both on 0..10, from at least five customers; the score is 0..20. Ulwick, "What Customers Want" (2005).
 */
export function opportunity(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0)
}

/** A rating on 0..10: ten times the share of the two best answers, with Wilson's interval. */
export type TopTwoOfTen = {
  value: number
  interval: Interval
  best: number
  n: number
  customers: number
}

/** Null with answers of fewer than five customers. */
export function topTwoOfTen(
  { best, n }: Pick<Tally, 'best' | 'n'>,
  customers: number,
): TopTwoOfTen | null {
  if (n === 0 || customers < enough) return null
  const [lo, hi] = wilson(best, n)
  return { value: (10 * best) / n, interval: [10 * lo, 10 * hi], best, n, customers }
}

/**
 * The score with its 95% interval, from those of importance and satisfaction
 * (MOVER, Zou and Donner 2008): importance counts twice where it is above satisfaction.
 */
export function opportunityOf(
  importance: TopTwoOfTen,
  satisfaction: TopTwoOfTen,
): { value: number; interval: Interval } {
  const value = opportunity(importance.value, satisfaction.value)
  const lacks = importance.value > satisfaction.value
  const [twice, once] = lacks ? [2, 1] : [1, 0]
  const down = Math.hypot(
    twice * (importance.value - importance.interval[0]),
    once * (satisfaction.interval[1] - satisfaction.value),
  )
  const up = Math.hypot(
    twice * (importance.interval[1] - importance.value),
    once * (satisfaction.value - satisfaction.interval[0]),
  )
  return { value, interval: [Math.max(0, value - down), Math.min(20, value + up)] }
}
