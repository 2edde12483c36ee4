/** How far an import was at an instant, in milliseconds. */
export type Sample = { at: number; rows: number }

const window = 5_000

/** The samples that still say something about the present pace, the new one last. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1)
  // Fewer rows than before: it was undone or begun anew.
  if (last && sample.rows < last.rows) return [sample]
  return [...samples.filter(({ at }) => sample.at - at <= window), sample]
}

/** Rows a second over the last seconds; null until two samples tell. */
export function rowsPerSecond(samples: readonly Sample[]): number | null {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || last.at <= first.at) return null
  return ((last.rows - first.rows) * 1000) / (last.at - first.at)
}

/** Seconds until `total` rows are done; null where the pace does not tell. */
export function secondsLeft(samples: readonly Sample[], total: number): number | null {
  const pace = rowsPerSecond(samples)
  const last = samples.at(-1)
  if (!pace || !last || total <= 0) return null
  return Math.max(0, total - last.rows) / pace
}

/** "A few seconds left", "about 40 seconds left", "about 3 minutes left". */
export function timeLeftText(seconds: number): string {
  if (seconds < 5) return 'A few seconds left'
  if (seconds < 55) return `About ${Math.ceil(seconds / 5) * 5} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'About 1 minute left' : `About ${minutes} minutes left`
}
