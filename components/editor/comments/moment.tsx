import { timeAgo } from '@/components/home/time-ago'
import { useNow } from '@/components/home/use-now'

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** How long ago something was; to the minute when one points at it. */
export function Moment({ at }: { at: string }) {
  const now = useNow()
  return (
    <time
      dateTime={at}
      title={exact.format(new Date(at))}
      className="text-muted-foreground text-xs"
    >
      {timeAgo(at, now)}
    </time>
  )
}
