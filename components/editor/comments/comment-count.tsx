import { MessageCircle } from 'lucide-react'
import { threadsOn } from './comment-counts'
import { useCommentsIfAny, useTalks } from './comments-context'

/** How much is said about a card and not settled; nothing where nothing is. */
export function CommentCount({ recordId }: { recordId: string }) {
  return useCommentsIfAny() ? <Count recordId={recordId} /> : null
}

function Count({ recordId }: { recordId: string }) {
  const count = useTalks(({ threads }) =>
    threadsOn(threads, recordId).reduce((sum, { comments }) => sum + comments, 0),
  )
  if (count === 0) return null
  return (
    <span
      role="img"
      aria-label={count === 1 ? '1 comment' : `${count} comments`}
      className="flex shrink-0 items-center gap-0.5"
    >
      <MessageCircle className="size-3.5" aria-hidden />
      {count}
    </span>
  )
}
