'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import type { Verbatim } from '@/core/feedback/verbatim'

type Marks = Pick<Verbatim, 'starred' | 'tags'>

/** A verbatim's star and tags, shown as wished at once; a failure is said and taken back. */
export function useMark(
  journeyId: string,
  verbatim: Verbatim,
): { marks: Marks; mark: (change: Partial<Marks>) => void } {
  const trpc = useTRPC()
  const client = useQueryClient()
  const mutation = useMutation(
    trpc.feedback.mark.mutationOptions({
      // Waited for, so that the wish is shown until the answer has it.
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries(trpc.feedback.verbatims.pathFilter()),
          client.invalidateQueries(trpc.feedback.tags.pathFilter()),
        ]),
      onError: (error) => void toast.error(failureOf(error).message),
    }),
  )
  const { starred, tags } = verbatim
  const wish = mutation.isPending ? mutation.variables : undefined
  return {
    marks: { starred: wish?.starred ?? starred, tags: wish?.tags ?? tags },
    mark: (change) => mutation.mutate({ journeyId, responseId: verbatim.responseId, ...change }),
  }
}
