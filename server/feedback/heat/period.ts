/** A stretch of rollup rows: buckets of one grain, first and last inclusive; null is open. */
export type Stretch = { grain: 'all' | 'month'; first: string | null; last: string | null }

/**
 * The rollup rows that make up a period of days (YYYY-MM-DD, UTC, inclusive):
 * all time as one, whole months by month; null where the period begins or ends
 * within a month, which no rollup knows.
 */
export function coverPeriod(from: string | undefined, to: string | undefined): Stretch | null {
  if (!from && !to) return { grain: 'all', first: null, last: null }
  if (from && !isFirstOfMonth(from)) return null
  if (to && !isLastOfMonth(to)) return null
  return { grain: 'month', first: from ?? null, last: to ? monthOf(to) : null }
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`
const isFirstOfMonth = (day: string) => day.endsWith('-01')

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.getUTCDate() === 1
}
