import Link from 'next/link'
import { signInPath } from '@/components/people/sign-in-path'
import { MessagePage } from '@/components/shell/message-page'
import { Button } from '@/components/ui/button'
import type { Ending, SyncStatus } from '@/core/sync/status'
import { useSession } from './session/session-context'

/** The journey could not be opened: it is not there, not for this person, or the server is away. */
export function Cannot({
  slug,
  message,
  onRetry,
}: {
  /** Null: a guest, who has no other journeys. */
  slug: string | null
  message: string
  onRetry?: () => void
}) {
  return (
    <MessagePage
      title="This map cannot be opened"
      action={
        <span className="flex gap-2">
          {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
          <AllJourneys slug={slug} />
        </span>
      }
    >
      {message}
    </MessagePage>
  )
}

type EndedStatus = Extract<SyncStatus, { state: 'ended' }>

/** The server ended the session while the map was open; what was not sent is kept. */
export function Ended({ slug, status }: { slug: string | null; status: EndedStatus }) {
  const { why, unsaved } = status
  // A guest has not signed in: their link is over.
  const ending = slug === null && status.ending === 'signedOut' ? 'gone' : status.ending
  return (
    <MessagePage
      title={endedTitles[ending]}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {ending === 'signedOut' ? <SignInAgain /> : <ReloadKept />}
          {ending === 'signedOut' || ending === 'outdated' ? null : <AllJourneys slug={slug} />}
        </span>
      }
    >
      <p>{ending === 'signedOut' ? 'Sign in again to go on where you were.' : why}</p>
      {unsaved > 0 ? <KeptText ending={ending} unsaved={unsaved} /> : null}
    </MessagePage>
  )
}

const endedTitles: Record<Ending, string> = {
  signedOut: 'You have been signed out',
  someoneElse: 'Somebody else has signed in here',
  outdated: 'Throughline has been updated',
  gone: 'This map has been closed for you',
}

/** Back to this map afterwards. */
function SignInAgain() {
  const client = useSession()
  const signIn = async () => {
    await client.kept()
    window.location.assign(signInPath(window.location.pathname))
  }
  return <Button onClick={() => void signIn()}>Sign in</Button>
}

function ReloadKept() {
  const client = useSession()
  const reload = async () => {
    await client.kept()
    window.location.reload()
  }
  return <Button onClick={() => void reload()}>Reload</Button>
}

function KeptText({ ending, unsaved }: { ending: Ending; unsaved: number }) {
  const client = useSession()
  const one = unsaved === 1
  if (!client.canKeep) {
    return (
      <p className="mt-2 text-warning">
        {one
          ? 'One edit of yours was not sent, and this browser cannot keep it. It is lost when you close this page.'
          : `${unsaved} edits of yours were not sent, and this browser cannot keep them. They are lost when you close this page.`}
      </p>
    )
  }
  return (
    <p className="mt-2">
      {one ? 'One edit of yours was not sent.' : `${unsaved} edits of yours were not sent.`}{' '}
      {keptTexts[ending]}
    </p>
  )
}

const keptTexts: Record<Ending, string> = {
  signedOut: 'It is all kept in this browser and goes out when you have signed in.',
  someoneElse: 'It is all kept in this browser, under your name, until you sign in here again.',
  outdated: 'It is all kept in this browser and goes out after the reload.',
  gone: 'It is all kept in this browser and goes out when you may edit again.',
}

function AllJourneys({ slug }: { slug: string | null }) {
  if (slug === null) return null
  return (
    <Button variant="secondary" asChild>
      <Link href={`/w/${slug}`}>All journeys</Link>
    </Button>
  )
}
