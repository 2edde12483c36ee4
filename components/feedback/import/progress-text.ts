/** How far an import was at an instant, in milliseconds: in rows, and in all, 0..1 (null: not known). */
export type Sample = { at: number; rows: number; share: number | null }

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

/** Seconds until all is done; null where the pace does not tell. */
export function secondsLeft(samples: readonly Sample[]): number | null {
  const known = samples.filter(({ share }) => share !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || last.share === null || first.share === null) return null
  const moved = last.share - first.share
  return moved > 0 ? ((1 - last.share) * (last.at - first.at)) / moved / 1000 : null
}

/** "A few seconds left", "about 40 seconds left", "about 3 minutes left". */
export function timeLeftText(seconds: number): string {
  if (seconds < 5) return 'A few seconds left'
  if (seconds < 55) return `About ${Math.ceil(seconds / 5) * 5} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'About 1 minute left' : `About ${minutes} minutes left`
}

const size = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const units = [
  { name: 'MB', bytes: 1024 * 1024 },
  { name: 'KB', bytes: 1024 },
]

/** "1.2 of 3.4 MB", in the unit of the whole. */
export function sizeText(done: number, whole: number): string {
  const unit = units.find(({ bytes }) => whole >= bytes)
  if (!unit) return `${done} of ${whole} bytes`
  return `${size.format(done / unit.bytes)} of ${size.format(whole / unit.bytes)} ${unit.name}`
}
