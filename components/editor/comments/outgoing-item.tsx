import { Button } from '@/components/ui/button'
import { PeerAvatar } from '../presence/peer-avatar'
import { personOf } from './comment-store'
import { CommentTextView } from './comment-text-view'
import { useComments } from './comments-context'
import type { Outgoing } from './outgoing'
import { Pictures } from './pictures'

/** One's own comment that the server does not have yet. */
export function OutgoingItem({ comment }: { comment: Outgoing }) {
  const { store, me } = useComments()
  return (
    <li className="comment flex gap-2.5 px-4 py-2" data-outgoing>
      <PeerAvatar name={me.name} colour={null} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-1.5">
          <bdi className="truncate font-medium">{me.name}</bdi>
          {comment.failure === null ? (
            <span className="text-muted-foreground text-xs">Sending…</span>
          ) : null}
        </div>
        <CommentTextView text={comment.text} me={personOf(me)} />
        <Pictures pictures={comment.pictures} by={me.name} />
        {comment.failure === null ? null : (
          <div role="alert" className="mt-1.5 rounded-sm bg-danger-soft px-2 py-1.5 text-sm">
            <p>
              <span className="font-medium">Not sent.</span> {comment.failure} Your words are kept
              in this browser.
            </p>
            <div className="mt-1 flex gap-1">
              <Button
                variant="secondary"
                size="sm"
                onClick={() => void store.sendAgain(comment.id)}
              >
                Try again
              </Button>
              <Button variant="ghost" size="sm" onClick={() => store.discard(comment.id)}>
                Discard
              </Button>
            </div>
          </div>
        )}
      </div>
    </li>
  )
}
