import type { BlockColumns, DayRange } from './count'

const msPerDay = 86_400_000

/** 'YYYY-MM-DD' as days since 1970. */
export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / msPerDay
/** Days since 1970 as 'YYYY-MM-DD'. */
export const dayText = (day: number) => new Date(day * msPerDay).toISOString().slice(0, 10)

/** The days that a filter lets through, of those there are; null when there are none at all. */
export function rangeOf(
  blocks: readonly BlockColumns[],
  { from, to }: { from?: string | undefined; to?: string | undefined },
): DayRange | null {
  const range = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
  for (const { days } of blocks) {
    if (days.length === 0) continue
    range.first = Math.min(range.first, days[0] as number)
    range.last = Math.max(range.last, days[days.length - 1] as number)
  }
  if (range.first > range.last) return null
  return {
    first: from ? Math.max(range.first, dayNumber(from)) : range.first,
    last: to ? Math.min(range.last, dayNumber(to)) : range.last,
  }
}

/** A range cut at the ends of months (UTC), each with its first day. */
export function monthsOf({ first, last }: DayRange): { month: string; range: DayRange }[] {
  const months: { month: string; range: DayRange }[] = []
  for (let day = first; day <= last; ) {
    const month = `${dayText(day).slice(0, 7)}-01`
    const next = new Date(`${month}T00:00:00Z`)
    next.setUTCMonth(next.getUTCMonth() + 1)
    const end = next.getTime() / msPerDay - 1
    months.push({ month, range: { first: day, last: Math.min(last, end) } })
    day = end + 1
  }
  return months
}
