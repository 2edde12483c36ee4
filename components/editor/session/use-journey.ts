'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { JourneyClient } from '@/core/sync/client'
import type { SyncStatus } from '@/core/sync/status'
import type { Refusal } from '@/core/sync/unsent-store'
import { useSession } from './session-context'

/** A part of the session. `read` must return the same value until that part changes. */
function usePart<Part>(read: (client: JourneyClient) => Part): Part {
  const client = useSession()
  const subscribe = useCallback((listener: () => void) => client.subscribe(listener), [client])
  const current = () => read(client)
  return useSyncExternalStore(subscribe, current, current)
}

export function useStatus(): SyncStatus {
  return usePart((client) => client.status)
}

export function useRefusals(): readonly Refusal[] {
  return usePart((client) => client.refusals)
}

/** Undo and redo of one's own edits. */
export function useHistory() {
  const client = useSession()
  const canUndo = usePart((each) => each.canUndo)
  const canRedo = usePart((each) => each.canRedo)
  return useMemo(
    () => ({
      canUndo,
      canRedo,
      undo: () => client.undo(),
      redo: () => client.redo(),
      mark: () => client.mark(),
    }),
    [client, canUndo, canRedo],
  )
}
