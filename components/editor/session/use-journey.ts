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

/** Whether one's work is safe, and whether the server is there. */
export function useStatus(): SyncStatus {
  return usePart((client) => client.status)
}

/** Whether the journey is there, from the server or as it was last seen. */
export function useHasArrived(): boolean {
  return usePart((client) => client.version !== null)
}

/** Whether this browser keeps what is unsent when the page is closed. */
export function useCanKeep(): boolean {
  return usePart((client) => client.canKeep)
}

/** Own edits that could not be kept, until they are restored or dismissed. */
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
