import type { Anchor } from '@/core/comments/anchor'
import type { CommentPictureView, ThreadSummary } from '@/core/comments/views'
import type { Author } from '@/core/sync/author'

/** A comment that is on its way, or was not sent. Its ids are final: sending it twice says it once. */
export type Outgoing = {
  readonly id: string
  readonly threadId: string
  /** What it begins a thread on, and how that is called; null: it is an answer. */
  readonly begins: { readonly anchor: Anchor; readonly title: string } | null
  readonly text: string
  readonly pictures: readonly CommentPictureView[]
  readonly at: string
  /** Why it was not sent; null: it is on its way. */
  readonly failure: string | null
}

/** A thread that the server does not know yet, as lists and pins show it; null for an answer. */
export function threadBegunBy(comment: Outgoing, me: Author): ThreadSummary | null {
  if (!comment.begins) return null
  return {
    id: comment.threadId,
    anchor: comment.begins.anchor,
    recordTitle: comment.begins.title,
    createdAt: comment.at,
    activeAt: comment.at,
    resolved: null,
    gone: false,
    author: me,
    excerpt: comment.text,
    comments: 1,
    people: [me],
    mine: true,
    unread: 0,
    mention: 'none',
  }
}
