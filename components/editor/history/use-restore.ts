'use client'

import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { toast } from '@/components/ui/toast'
import { restoreAll, restoreSome } from '@/core/history/restore'
import type { Records } from '@/core/journey/records'
import { useSession } from '../session/session-context'
import { useRefreshSnapshots } from './use-snapshots'

/**
 * Brings a version back, or parts of it, as one edit of one's own, which undo
 * takes back. The map as it is is kept as a snapshot first; where that fails
 * nothing is restored.
 */
export function useRestore(journeyId: string, onRestored: () => void) {
  const trpc = useTRPC()
  const client = useSession()
  const refresh = useRefreshSnapshots(journeyId)
  const snapshot = useMutation(
    trpc.history.createSnapshot.mutationOptions({ networkMode: 'always' }),
  )
  const restore = async (then: Records, ids: readonly string[] | null) => {
    try {
      await snapshot.mutateAsync({ journeyId, kind: 'beforeRestore' })
    } catch (error) {
      toast.error(failureOf(error).message)
      return
    }
    void refresh()
    const diff = ids ? restoreSome(client.records, then, ids) : restoreAll(client.records, then)
    if (diff.put.length + diff.patch.length + diff.remove.length === 0) {
      toast('It is already as it was. Nothing was changed.')
      return
    }
    client.mark()
    if (!client.apply(diff).ok) {
      toast.error('This cannot be brought back: it no longer fits the map. Nothing was changed.')
      return
    }
    client.mark()
    onRestored()
    toast('Brought back. The map as it was before is kept in the history.', {
      action: { label: 'Undo', onClick: () => void client.undo() },
    })
  }
  return { restore, isBusy: snapshot.isPending }
}
