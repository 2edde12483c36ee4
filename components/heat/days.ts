/** A day as `YYYY-MM-DD`. Periods are counted in days of UTC, as the rollups are. */
export type Day = string

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && dayOf(date) === text
}

/** The UTC day of an instant. */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

/** The day that lies `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOf(date)
}
