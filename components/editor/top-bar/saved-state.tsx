import { Check, CloudAlert, CloudOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Spinner } from '@/components/ui/spinner'
import type { SyncStatus } from '@/core/sync/status'
import { useHasNetwork } from './use-has-network'

/** Whether one's work is safe; always to be seen. */
export function SavedState({ status }: { status: SyncStatus }) {
  const waits = !useHasNetwork() && status.state === 'saving'
  const { icon, text, warns } = shown(waits ? { ...status, state: 'offline' } : status)
  return (
    <div
      role="status"
      aria-label="Saved state"
      className={`flex h-8 min-w-0 items-center gap-1.5 text-sm [&_svg]:size-4 [&_svg]:shrink-0 ${warns ? 'text-warning' : 'text-muted-foreground'}`}
    >
      {icon}
      <span className={warns ? 'truncate' : 'truncate max-sm:sr-only'}>{text}</span>
    </div>
  )
}

function shown(status: SyncStatus): { icon: ReactNode; text: string; warns?: boolean } {
  switch (status.state) {
    case 'loading':
      return { icon: <Spinner />, text: 'Loading' }
    case 'saved':
      return { icon: <Check />, text: 'Saved' }
    case 'saving':
      return { icon: <Spinner />, text: 'Saving' }
    case 'offline':
      return { icon: <CloudOff />, text: offlineText(status.unsaved), warns: true }
    case 'refused':
      return { icon: <TriangleAlert />, text: refusedText(status.refused), warns: true }
    case 'ended':
      return { icon: <CloudAlert />, text: 'Disconnected', warns: true }
  }
}

/** What waits is kept, also when the tab is closed. */
function offlineText(unsaved: number): string {
  if (unsaved === 0) return 'Offline'
  return unsaved === 1
    ? 'Offline, 1 edit waits for the network'
    : `Offline, ${unsaved} edits wait for the network`
}

function refusedText(refused: number): string {
  return refused === 1 ? '1 edit was refused' : `${refused} edits were refused`
}
