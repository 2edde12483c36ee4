import { type RefObject, useEffect } from 'react'
import type { CommentView } from '@/core/comments/views'
import { useComments } from './comments-context'

/** Marks a thread as read up to the last of its comments that has been in sight. */
export function useSeenComments(
  list: RefObject<HTMLElement | null>,
  threadId: string,
  said: readonly CommentView[],
): void {
  const { store } = useComments()
  useEffect(() => {
    const root = list.current
    if (!root) return
    const times = new Map(said.map(({ id, createdAt }) => [id, createdAt]))
    let seen = ''
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        const at = isIntersecting ? times.get((target as HTMLElement).dataset.comment ?? '') : ''
        if (at && at > seen) seen = at
      }
      if (seen !== '' && document.visibilityState === 'visible')
        void store.seeThread(threadId, seen)
    })
    for (const item of root.querySelectorAll('[data-comment]')) observer.observe(item)
    return () => observer.disconnect()
  }, [store, list, threadId, said])
}
