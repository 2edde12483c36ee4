/** How hard to look for a shorter run. */
export type Patience = { runs: number; until: number; now: () => number }

/** Leaves out ever smaller pieces as long as what is left still fails, until patience ends. */
export async function shrink<T>(
  steps: readonly T[],
  fails: (steps: readonly T[]) => Promise<boolean>,
  { runs, until, now }: Patience,
): Promise<readonly T[]> {
  let best = steps
  let left = runs
  for (let size = Math.ceil(best.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.length; ) {
      if (left <= 0 || now() > until) return best
      left -= 1
      const fewer = [...best.slice(0, from), ...best.slice(from + size)]
      if (await fails(fewer)) best = fewer
      else from += size
    }
  }
  return best
}
