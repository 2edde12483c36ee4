/**
 * Which checkpoints to let go of, so that at most `most` are left and the
 * largest distance between two neighbours stays small: one after the other,
 * that whose going leaves the smallest gap. The newest always stays.
 *
 * @param versions in order
 */
export function surplus(versions: readonly number[], most: number): number[] {
  const left = [...versions]
  const gone: number[] = []
  while (left.length > most) {
    const index = indexOfLeastMissed(left)
    gone.push(...left.splice(index, 1))
  }
  return gone
}

function indexOfLeastMissed(versions: readonly number[]): number {
  let best = 0
  let smallest = Number.POSITIVE_INFINITY
  for (let index = 0; index < versions.length - 1; index += 1) {
    const gap = (versions[index + 1] ?? 0) - (versions[index - 1] ?? 0)
    if (gap >= smallest) continue
    smallest = gap
    best = index
  }
  return best
}
