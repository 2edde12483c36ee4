/** The middle of some numbers; the mean of the two middle ones when their count is even. */
export function median(numbers) {
  return quantile(numbers, 0.5)
}

/** The q-quantile (0..1) of some numbers, interpolated; NaN of none. */
export function quantile(numbers, q) {
  const sorted = [...numbers].sort((a, b) => a - b)
  if (sorted.length === 0) return Number.NaN
  const at = (sorted.length - 1) * q
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  return low + (high - low) * (at - Math.floor(at))
}

/** Rounded to a number of digits behind the point, so that figures can be read. */
export function round(number, digits = 1) {
  return Number(number.toFixed(digits))
}

/** Milliseconds that an async piece of work takes, and what it gives. */
export async function timed(work) {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

export function progress(text) {
  process.stderr.write(`${text}\n`)
}
