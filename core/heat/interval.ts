/** Lower and upper bound. */
export type Interval = readonly [lo: number, hi: number]

/** Two-sided 95% of the normal distribution. */
export const z95 = 1.96

/**
 * Wilson's score interval of a proportion k/n, within 0..1; [0, 1] when n = 0.
 * Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 22 (1927).
 */
export function wilson(k: number, n: number, z = z95): Interval {
  if (n === 0) return [0, 1]
  const p = k / n
  const centre = p + (z * z) / (2 * n)
  const margin = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return [Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale)]
}

export type Moments = { n: number; sum: number; squares: number }

/**
 * A mean with its normal interval, mean +- z * s / sqrt(n), s the sample's
 * standard deviation. One response has no spread to judge by: null bounds.
 */
export function meanOf(
  moments: Moments,
  z = z95,
): { mean: number; interval: Interval | null } | null {
  const { n, sum, squares } = moments
  if (n === 0) return null
  const mean = sum / n
  if (n === 1) return { mean, interval: null }
  const variance = Math.max(0, (squares - n * mean * mean) / (n - 1))
  const margin = z * Math.sqrt(variance / n)
  return { mean, interval: [mean - margin, mean + margin] }
}
