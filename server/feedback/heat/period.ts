/** A stretch of rollup rows: buckets of one grain, first and last inclusive; null is open. */
export type Stretch = { grain: 'all' | 'month' | 'day'; first: string | null; last: string | null }

/**
 * The fewest rollup rows that make up a period of days (YYYY-MM-DD, UTC,
 * inclusive): whole months by month, ragged ends by day, all time as one.
 */
export function coverPeriod(from: string | undefined, to: string | undefined): Stretch[] {
  if (!from && !to) return [{ grain: 'all', first: null, last: null }]
  if (from && to && from > to) return []
  const firstMonth = from ? (isFirstOfMonth(from) ? from : nextMonth(from)) : null
  const lastMonth = to ? (isLastOfMonth(to) ? monthOf(to) : previousMonth(to)) : null
  if (firstMonth && lastMonth && firstMonth > lastMonth) {
    return [{ grain: 'day', first: from ?? null, last: to ?? null }]
  }
  const stretches: Stretch[] = [{ grain: 'month', first: firstMonth, last: lastMonth }]
  if (from && firstMonth && from < firstMonth) {
    stretches.push({ grain: 'day', first: from, last: addDays(firstMonth, -1) })
  }
  if (to && lastMonth && to >= nextMonth(lastMonth)) {
    stretches.push({ grain: 'day', first: nextMonth(lastMonth), last: to })
  }
  return stretches
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`
const isFirstOfMonth = (day: string) => day.endsWith('-01')
const isLastOfMonth = (day: string) => isFirstOfMonth(addDays(day, 1))
const previousMonth = (day: string) => monthOf(addDays(monthOf(day), -1))
const nextMonth = (day: string) => monthOf(addDays(monthOf(day), 31))

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
