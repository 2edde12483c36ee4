import { useCallback } from 'react'
import type { Anchor } from '@/core/comments/anchor'
import type { CommentPictureView } from '@/core/comments/views'
import { useStore } from '../state/store'
import { useComments } from './comments-context'
import type { Draft } from './kept-writing'

export type DraftAt = {
  readonly draft: Draft
  change(parts: Partial<Pick<Draft, 'text' | 'people' | 'pictures'>>): void
  /** Adds a picture that was on its way while more was written. */
  attach(picture: CommentPictureView): void
  clear(): void
}

/**
 * What one has begun to write at a place; it is kept with every letter.
 * @param anchor what it would begin a thread on; null: nothing, it is an answer or a change
 * @param initial where one begins; it should be stable
 */
export function useCommentDraft(place: string, anchor: Anchor | null, initial: Draft): DraftAt {
  const { writing } = useComments()
  const kept = useStore(writing.drafts, ({ byPlace }) => byPlace.get(place))
  const draft = kept ?? initial
  const change = useCallback<DraftAt['change']>(
    (parts) => {
      const before = writing.drafts.get().byPlace.get(place) ?? initial
      const next = { ...before, anchor, ...parts }
      const isBlank = next.text.trim() === '' && next.pictures.length === 0
      writing.setDraft(place, isBlank && initial === noDraft ? null : next)
    },
    [writing, place, anchor, initial],
  )
  const attach = useCallback(
    (picture: CommentPictureView) => {
      const { pictures } = writing.drafts.get().byPlace.get(place) ?? initial
      change({ pictures: [...pictures, picture] })
    },
    [writing, place, initial, change],
  )
  const clear = useCallback(() => writing.setDraft(place, null), [writing, place])
  return { draft, change, attach, clear }
}

export const noDraft: Draft = { text: '', people: {}, pictures: [], anchor: null }
