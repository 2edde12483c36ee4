const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How long ago an instant was, as people say it; past a week, its date. */
export function timeAgo(iso: string, now: Date): string {
  const then = new Date(iso)
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000)
  if (seconds < minute) return 'just now'
  if (seconds < hour) return relative.format(-Math.floor(seconds / minute), 'minute')
  if (seconds < day) return relative.format(-Math.floor(seconds / hour), 'hour')
  if (seconds < 7 * day) return relative.format(-Math.floor(seconds / day), 'day')
  return date.format(then)
}
