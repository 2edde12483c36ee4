import { CircleCheck } from 'lucide-react'
import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import type { ThreadSummary } from '@/core/comments/views'
import { piecesOf } from '@/core/feedback/fold-text'
import { authorText } from '../history/author-name'
import { PeerAvatar } from '../presence/peer-avatar'
import { Moment } from './moment'

/** One thread in the list: on what it hangs, how it began, and what is new in it. */
export const ThreadRow = memo(function ThreadRow({
  thread,
  name,
  words,
  hasDraft,
  current,
  onOpen,
}: {
  thread: ThreadSummary
  name: string
  /** What was searched for; it stands out where the excerpt holds it. */
  words: string
  hasDraft: boolean
  current: boolean
  onOpen: (thread: ThreadSummary) => void
}) {
  const { author, excerpt, comments, unread, resolved, activeAt } = thread
  return (
    <li style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 84px' }}>
      <button
        type="button"
        data-thread={thread.id}
        aria-current={current || undefined}
        className={cn(
          'flex w-full gap-2.5 px-4 py-2.5 text-start hover:bg-accent focus-visible:outline-2 focus-visible:outline-ring focus-visible:-outline-offset-2',
          current && 'bg-primary-soft hover:bg-primary-soft',
        )}
        onClick={() => onOpen(thread)}
      >
        <PeerAvatar name={authorText(author)} colour={null} className="mt-0.5" />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5">
            <bdi className="min-w-0 truncate text-muted-foreground text-sm">{name}</bdi>
            {resolved ? (
              <CircleCheck
                role="img"
                aria-label="Resolved"
                className="size-3.5 shrink-0 text-success"
              />
            ) : null}
            <span className="ms-auto flex shrink-0 items-center gap-1.5">
              <Moment at={activeAt} />
              {unread > 0 ? (
                <span className="flex h-4.5 min-w-4.5 items-center justify-center rounded-full bg-primary px-1 font-semibold text-[11px] text-primary-foreground">
                  <span aria-hidden>{unread}</span>
                  <span className="sr-only">{unreadText(unread)}</span>
                </span>
              ) : null}
            </span>
          </span>
          <span
            dir="auto"
            className={cn('line-clamp-2 wrap-anywhere', unread > 0 && 'font-medium')}
          >
            <bdi className="font-medium">{authorText(author)}</bdi>:{' '}
            <Marked text={excerpt} words={words} />
          </span>
          <span className="flex gap-2 text-muted-foreground text-xs">
            {comments > 1 ? <span>{answersText(comments - 1)}</span> : null}
            {thread.mention === 'unread' ? (
              <span className="font-medium text-link">You are mentioned</span>
            ) : null}
            {hasDraft ? <span className="font-medium text-warning">Draft</span> : null}
          </span>
        </span>
      </button>
    </li>
  )
})

function unreadText(count: number): string {
  return count === 1 ? '1 unread comment' : `${count} unread comments`
}

function answersText(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`
}

/** A text in which what was searched for stands out. */
function Marked({ text, words }: { text: string; words: string }) {
  return piecesOf(text, words).map((piece, index) =>
    piece.found ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are cut anew as a whole.
      <mark key={index} className="rounded-xs bg-warning-soft text-inherit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
