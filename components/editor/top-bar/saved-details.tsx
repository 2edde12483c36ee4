import { RefreshCw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { SyncStatus } from '@/core/sync/status'
import { useSession } from '../session/session-context'
import { useCanKeep } from '../session/use-journey'
import { sinceText, wordsOf } from './edit-words'

/** Waiting edits that are listed by name. */
const mostListed = 5

/** What waits, since when, whether it is safe, and a way to try at once. */
export function SavedDetails({ status }: { status: SyncStatus }) {
  const client = useSession()
  const canKeep = useCanKeep()
  const waiting = client.waiting()
  const isAway = status.state === 'offline'
  return (
    <div className="space-y-3">
      <p>{explanation(status, waiting.length)}</p>
      {waiting.length > 0 ? (
        <p className={canKeep ? 'text-muted-foreground' : 'text-warning'}>
          {canKeep
            ? 'They are kept in this browser, also when you close it.'
            : 'This browser cannot keep them: its storage is full or switched off. Leave this page open until they are saved.'}
        </p>
      ) : null}
      <WaitingList />
      {isAway ? (
        <Button size="sm" variant="secondary" onClick={() => client.retry()}>
          <RefreshCw />
          Try now
        </Button>
      ) : null}
    </div>
  )
}

function WaitingList() {
  const client = useSession()
  const waiting = client.waiting()
  if (waiting.length === 0) return null
  const now = Date.now()
  const rest = waiting.length - mostListed
  return (
    <ul className="space-y-1 text-sm">
      {waiting.slice(0, mostListed).map(({ diff, at }, index) => {
        const { deed, subject } = wordsOf(diff, client.records)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: edits wait in their order and have no other name here
          <li key={index} className="flex gap-2">
            <span className="shrink-0">{deed}</span>
            <span dir="auto" className="min-w-0 flex-1 truncate text-muted-foreground">
              {subject}
            </span>
            <span className="shrink-0 text-muted-foreground">{sinceText(at, now)}</span>
          </li>
        )
      })}
      {rest > 0 ? (
        <li className="text-muted-foreground">{rest === 1 ? 'and 1 more' : `and ${rest} more`}</li>
      ) : null}
    </ul>
  )
}

function explanation(status: SyncStatus, waiting: number): string {
  switch (status.state) {
    case 'loading':
      return 'The map is on its way.'
    case 'saved':
      return 'Every edit is saved on the server.'
    case 'saving':
      return 'Your edits are on their way to the server.'
    case 'offline':
      return waiting === 0
        ? 'There is no connection to the server. You can go on: edits go out by themselves later.'
        : 'There is no connection to the server. Your edits go out by themselves when it is back.'
    case 'refused':
      return 'All else is saved. What was refused is shown below, and can be brought back.'
    case 'ended':
      return status.why
  }
}
