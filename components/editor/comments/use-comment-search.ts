import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useSettled } from '@/components/ui/use-settled'
import { useComments } from './comments-context'

export type CommentSearch =
  | { state: 'none' | 'waiting' }
  | { state: 'failed'; message: string; retry: () => void }
  | { state: 'found'; threadIds: ReadonlySet<string>; commentOf: ReadonlyMap<string, string> }

/** What the server finds, once somebody stops typing. */
export function useCommentSearch(text: string): CommentSearch {
  const trpc = useTRPC()
  const { journeyId } = useComments()
  const wanted = text.trim()
  const settled = useSettled(wanted, 250)
  const found = useQuery({
    ...trpc.comment.search.queryOptions({ journeyId, text: settled || 'x' }),
    enabled: settled !== '',
    placeholderData: (before) => before,
  })
  const { data, error, refetch } = found
  return useMemo((): CommentSearch => {
    if (wanted === '') return { state: 'none' }
    if (error) {
      return { state: 'failed', message: failureOf(error).message, retry: () => void refetch() }
    }
    if (!data) return { state: 'waiting' }
    // The newest comment first: of each thread that one is shown.
    const commentOf = new Map<string, string>()
    for (const { threadId, commentId } of data) {
      if (!commentOf.has(threadId)) commentOf.set(threadId, commentId)
    }
    return { state: 'found', threadIds: new Set(commentOf.keys()), commentOf }
  }, [wanted, data, error, refetch])
}
