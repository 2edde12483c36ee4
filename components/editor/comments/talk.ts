import type { Anchor } from '@/core/comments/anchor'

/** The discussion that is open: one that is there, or one that is about to begin. */
export type Talk =
  | {
      readonly kind: 'thread'
      readonly threadId: string
      /** The comment that a link led to; null: none. */
      readonly commentId: string | null
    }
  | { readonly kind: 'new'; readonly anchor: Anchor }

/** Names the place that a draft belongs to. */
export function placeOf(talk: Talk): string {
  return talk.kind === 'thread' ? placeOfThread(talk.threadId) : placeOfAnchor(talk.anchor)
}

export function placeOfThread(threadId: string): string {
  return `thread:${threadId}`
}

/** Points share one place: whoever clicks beside their first point takes what they wrote along. */
export function placeOfAnchor(anchor: Anchor): string {
  if (anchor.on === 'journey' || anchor.on === 'point') return anchor.on
  return `${anchor.on}:${anchor.recordId}`
}
