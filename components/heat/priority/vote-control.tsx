'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Minus, Plus } from 'lucide-react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { PriorityPlace } from '@/core/heat/priority'
import { count } from '../number-text'

/** The votes of all, and the buttons to give and take one's own. */
export function VoteControl({
  journeyId,
  place,
  left,
  mayVote,
}: {
  journeyId: string
  place: PriorityPlace
  /** Votes that one has not given yet. */
  left: number
  mayVote: boolean
}) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const cast = useMutation(
    trpc.vote.cast.mutationOptions({
      onSuccess: () => client.invalidateQueries(trpc.heat.priority.pathFilter()),
      onError: (error) => void toast.error(failureOf(error).message),
    }),
  )
  const { touchpointId, votes, ownVotes } = place
  const title = place.title || 'Untitled'
  const set = (own: number) => cast.mutate({ journeyId, touchpointId, votes: own })
  if (!mayVote) return <span className="tabular-nums">{count(votes)}</span>
  return (
    <span className="inline-flex items-center gap-1">
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`Take a vote back from ${title}`}
        disabled={ownVotes === 0 || cast.isPending}
        onClick={() => set(ownVotes - 1)}
      >
        <Minus />
      </Button>
      <span
        className="min-w-6 text-center font-semibold tabular-nums"
        title={`${count(ownVotes)} of them yours`}
      >
        {count(votes)}
      </span>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`Vote for ${title}`}
        disabled={left <= 0 || cast.isPending}
        onClick={() => set(ownVotes + 1)}
      >
        <Plus />
      </Button>
    </span>
  )
}
