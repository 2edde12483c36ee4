const firstMs = 500
const longestMs = 15_000

/**
 * How long to wait before the next attempt, in milliseconds: doubling, at most
 * 15 s, spread over half to the whole of it so that a room of clients does not
 * come back in one instant.
 * @param failures attempts that failed in a row, from 1
 * @param random in [0, 1)
 */
export function backoff(failures: number, random: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** (failures - 1))
  return full * (0.5 + random / 2)
}
