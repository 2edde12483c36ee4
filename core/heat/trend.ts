import type { Heat } from './heat'
import type { HeatBasis } from './views'

/** Months that a trend goes back. */
export const trendMonths = 36

/** How one place's heat went; a month without responses is null. */
export type PlaceTrend = { months: (Heat | null)[] }

export type TouchpointTrend = PlaceTrend & {
  touchpointId: string
  title: string
  stageTitle: string
  /** Of all its responses under the filters. */
  heat: Heat
}

/**
 * Heat by month. Every month is drawn towards the same average, that of all
 * responses under the filters: so a month differs by its own answers alone.
 */
export type HeatTrend = HeatBasis & {
  /** First days of the months, without gaps, UTC. */
  months: string[]
  whole: PlaceTrend
  /** Hottest first; those without responses are left out. */
  touchpoints: TouchpointTrend[]
}

/** The months from the first to the last of those given, no more than the latest `most`. */
export function monthsBetween(months: Iterable<string>, most = trendMonths): string[] {
  const sorted = [...months].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: string[] = []
  for (let month = last; month >= first && all.length < most; month = monthBefore(month)) {
    all.unshift(month)
  }
  return all
}

function monthBefore(month: string): string {
  const date = new Date(`${month}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - 1)
  return date.toISOString().slice(0, 10)
}

/** The last day of the month that begins with this day. */
export function lastDayOf(month: string): string {
  const date = new Date(`${month}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}

/** Runs of values without a gap between them, each with where it begins; for a line that may not bridge one. */
export function runsOf<T>(values: readonly (T | null)[]): { start: number; values: T[] }[] {
  const runs: { start: number; values: T[] }[] = []
  let open: { start: number; values: T[] } | null = null
  values.forEach((value, index) => {
    if (value === null) {
      open = null
    } else if (open) {
      open.values.push(value)
    } else {
      open = { start: index, values: [value] }
      runs.push(open)
    }
  })
  return runs
}
