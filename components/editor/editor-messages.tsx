import Link from 'next/link'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'

/** The journey could not be opened: it is not there, not for this person, or the server is away. */
export function Cannot({
  slug,
  message,
  onRetry,
}: {
  slug: string
  message: string
  onRetry?: () => void
}) {
  return (
    <MessagePage
      title="This map cannot be opened"
      action={
        <span className="flex gap-2">
          {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
          <Button variant="secondary" asChild>
            <Link href={`/w/${slug}`}>All journeys</Link>
          </Button>
        </span>
      }
    >
      {message}
    </MessagePage>
  )
}

/** The server ended the session while the map was open. */
export function Ended({ slug, why, unsaved }: { slug: string; why: string; unsaved: number }) {
  return (
    <MessagePage
      title="This map has been closed for you"
      action={
        <span className="flex gap-2">
          <Button onClick={() => window.location.reload()}>Reload</Button>
          <Button variant="secondary" asChild>
            <Link href={`/w/${slug}`}>All journeys</Link>
          </Button>
        </span>
      }
    >
      <p>{why}</p>
      {unsaved > 0 ? <p>{keptText(unsaved)}</p> : null}
    </MessagePage>
  )
}

function keptText(unsaved: number): string {
  return unsaved === 1
    ? 'One edit of yours was not saved. It is kept in this browser and goes out when you may edit again.'
    : `${unsaved} edits of yours were not saved. They are kept in this browser and go out when you may edit again.`
}
