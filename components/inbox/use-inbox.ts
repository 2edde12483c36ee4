'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useRefreshHeat } from '@/components/heat/refresh'
import { useTRPC, useTRPCClient } from '@/components/trpc/client'
import { inboxAssigned } from '@/core/feedback/inbox'

/** The responses without a touchpoint, newest first, page by page. */
export function useInbox(journeyId: string) {
  const trpc = useTRPC()
  return useInfiniteQuery(
    trpc.inbox.list.infiniteQueryOptions(
      { journeyId, limit: 50 },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: 'always',
      },
    ),
  )
}

/** What was assigned last and can be taken back. */
export type Assigned = { responseIds: string[]; touchpointId: string }

/**
 * Assigns responses and takes that back. `gone` are those that are assigned
 * already and only not yet reloaded, so that they leave the list at once.
 */
export function useAssign(journeyId: string) {
  const client = useTRPCClient()
  const refresh = useRefreshHeat()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<Assigned | null>(null)

  const assign = useCallback(
    async (wanted: Assigned): Promise<Assigned> => {
      const { touchpointId } = wanted
      setGone((before) => new Set([...before, ...wanted.responseIds]))
      const done: Assigned = { touchpointId, responseIds: [] }
      try {
        for (const responseIds of portions(wanted.responseIds)) {
          const answer = await client.inbox.assign.mutate({ journeyId, touchpointId, responseIds })
          done.responseIds.push(...answer.responseIds)
        }
      } finally {
        if (done.responseIds.length > 0) setLast(done)
        await refresh()
        setGone(new Set())
      }
      return done
    },
    [client, journeyId, refresh],
  )

  const undo = useCallback(
    async ({ touchpointId, responseIds: all }: Assigned): Promise<number> => {
      let back = 0
      try {
        for (const responseIds of portions(all)) {
          const answer = await client.inbox.unassign.mutate({
            journeyId,
            touchpointId,
            responseIds,
          })
          back += answer.responseIds.length
        }
        setLast(null)
      } finally {
        await refresh()
      }
      return back
    },
    [client, journeyId, refresh],
  )
  return useMemo(() => ({ assign, undo, last, gone }), [assign, undo, last, gone])
}

function portions(ids: readonly string[]): string[][] {
  const made: string[][] = []
  for (let at = 0; at < ids.length; at += inboxAssigned)
    made.push(ids.slice(at, at + inboxAssigned))
  return made
}
