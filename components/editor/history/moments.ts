/** Days and times of a history, as people say them, in the reader's own zone. */

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The start of the day in which an instant lies, in milliseconds since 1970. */
export function dayOf(iso: string): number {
  return new Date(iso).setHours(0, 0, 0, 0)
}

/** The time of day: "14:05". */
export function timeOf(iso: string): string {
  return time.format(new Date(iso))
}

/** "Today", "Yesterday", "Monday, 16 November", and the date past half a year. */
export function dayName(day: number, now: Date): string {
  const days = daysAgo(day, now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return days < 180 ? weekday.format(day) : date.format(day)
}

/** A moment in a line of its own: "14:05 today", "14:05 yesterday", "14:05, 16 November 2026". */
export function momentName(iso: string, now: Date): string {
  const days = daysAgo(dayOf(iso), now)
  if (days === 0) return `${timeOf(iso)} today`
  if (days === 1) return `${timeOf(iso)} yesterday`
  return `${timeOf(iso)}, ${date.format(new Date(iso))}`
}

/** Whole days between two days, also over a change of the clocks. */
function daysAgo(day: number, now: Date): number {
  return Math.round((new Date(now).setHours(0, 0, 0, 0) - day) / 86_400_000)
}
