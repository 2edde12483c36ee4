'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { JourneyRecord, Records, RecordType } from '@/core/journey/records'
import type { EditResult, JourneyClient } from '@/core/sync/client'
import type { Diff } from '@/core/sync/diff'
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

/** All records; draws again with every change. */
export function useRecords(): Records {
  return usePart((client) => client.records)
}

/** One record; draws again only when that record changes. */
export function useRecord(id: string): JourneyRecord | undefined {
  return usePart((client) => client.records.get(id))
}

/** The ids of all records of a type; draws again only when one comes or goes. */
export function useIds(type: RecordType): readonly string[] {
  const joined = usePart((client) =>
    [...client.records.values()]
      .filter((record) => record.type === type)
      .map((record) => record.id)
      .join(' '),
  )
  return useMemo(() => (joined === '' ? [] : joined.split(' ')), [joined])
}

export function useStatus(): SyncStatus {
  return usePart((client) => client.status)
}

export function useRefusals(): readonly Refusal[] {
  return usePart((client) => client.refusals)
}

/** Makes edits: a diff, or a function that makes one from the records as they are then. */
export function useEdit() {
  const client = useSession()
  return useCallback(
    (edit: Diff | ((records: Records) => Diff), options?: { gesture?: string }): EditResult =>
      client.apply(typeof edit === 'function' ? edit(client.records) : edit, options),
    [client],
  )
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
