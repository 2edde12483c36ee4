'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import { useSession } from '../session/session-context'
import type { Snapshot } from './feed'

/** The versions of a journey that were kept, as they come and go. */
export function useSnapshots(journeyId: string, enabled: boolean) {
  const trpc = useTRPC()
  const client = useSession()
  const refresh = useRefreshSnapshots(journeyId)
  useEffect(
    () => client.events.on((event) => void (event.type === 'journey' && refresh())),
    [client, refresh],
  )
  return useQuery(trpc.history.snapshots.queryOptions({ journeyId }, { enabled }))
}

/** Reads the kept versions anew. */
export function useRefreshSnapshots(journeyId: string): () => Promise<void> {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return useCallback(
    () => queries.invalidateQueries({ queryKey: trpc.history.snapshots.queryKey({ journeyId }) }),
    [trpc, queries, journeyId],
  )
}

export type Naming = ReturnType<typeof useNaming>

/** Gives names to versions and takes them away. Failures are told to the person. */
export function useNaming(journeyId: string) {
  const trpc = useTRPC()
  const refresh = useRefreshSnapshots(journeyId)
  const told = {
    onError: (error: unknown) => void toast.error(failureOf(error).message),
    onSettled: refresh,
  }
  const create = useMutation(trpc.history.createSnapshot.mutationOptions(told))
  const rename = useMutation(trpc.history.renameSnapshot.mutationOptions(told))
  const remove = useMutation(trpc.history.removeSnapshot.mutationOptions(told))
  return {
    isBusy: create.isPending || rename.isPending || remove.isPending,
    name(version: number, snapshot: Snapshot | null, name: string) {
      if (snapshot) rename.mutate({ journeyId, snapshotId: snapshot.id, name })
      else create.mutate({ journeyId, kind: 'named', version, name })
    },
    remove: (snapshot: Snapshot) => remove.mutate({ journeyId, snapshotId: snapshot.id }),
  }
}
