import { useEffect, useRef, useState } from 'react'
import type { SyncStatus } from '@/core/sync/status'

/**
 * What a screen reader is to say of the saved state: that the network went, that
 * all is saved after that, that an edit was refused. Ordinary saving is silent,
 * and so is a count that grows.
 */
export function useAnnouncement(status: SyncStatus, text: string): string {
  const [announcement, setAnnouncement] = useState('')
  const last = useRef<SyncStatus['state']>(status.state)
  const { state } = status
  useEffect(() => {
    const before = last.current
    if (before === state || state === 'saving' || state === 'loading') return
    last.current = state
    if (state !== 'saved') setAnnouncement(text)
    else if (before !== 'loading') setAnnouncement('All edits are saved.')
  }, [state, text])
  return announcement
}
