import { Check, CloudAlert, CloudOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover'
import { Spinner } from '@/components/ui/spinner'
import type { SyncStatus } from '@/core/sync/status'
import { useCanKeep } from '../session/use-journey'
import { SavedDetails } from './saved-details'
import { useAnnouncement } from './use-announcement'
import { useHasNetwork } from './use-has-network'

/** Whether one's work is safe; always to be seen, and more of it on a press. */
export function SavedState({ status: known }: { status: SyncStatus }) {
  const waits = !useHasNetwork() && (known.state === 'saving' || known.state === 'saved')
  const unsaved = known.state === 'saving' ? known.unsaved : 0
  const status: SyncStatus = waits ? { state: 'offline', unsaved } : known
  const canKeep = useCanKeep()
  const { icon, text, warns } = shown(status, canKeep)
  const announcement = useAnnouncement(status, text)
  return (
    <div className="flex h-8 min-w-7 items-center">
      <Popover>
        <PopoverTrigger
          className={`flex h-7 min-w-0 items-center gap-1.5 rounded-sm px-1.5 text-sm outline-none hover:bg-accent focus-visible:ring-2 focus-visible:ring-ring data-[state=open]:bg-accent [&_svg]:size-4 [&_svg]:shrink-0 ${warns ? 'text-warning' : 'text-muted-foreground'}`}
        >
          {icon}
          {/* It changes with every edit: read aloud each time it would be noise. */}
          <span
            role="status"
            aria-live="off"
            aria-label="Saved state"
            className={warns ? 'truncate' : 'truncate max-sm:sr-only'}
          >
            {text}
          </span>
        </PopoverTrigger>
        <PopoverContent className="w-80">
          <SavedDetails status={status} />
        </PopoverContent>
      </Popover>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
    </div>
  )
}

type Shown = { icon: ReactNode; text: string; warns?: boolean }

function shown(status: SyncStatus, canKeep: boolean): Shown {
  switch (status.state) {
    case 'loading':
      return { icon: <Spinner />, text: 'Loading' }
    case 'saved':
      return { icon: <Check />, text: 'Saved' }
    case 'saving':
      return canKeep ? { icon: <Spinner />, text: 'Saving' } : unkept(status.unsaved)
    case 'offline':
      if (!canKeep && status.unsaved > 0) return unkept(status.unsaved)
      return { icon: <CloudOff />, text: offlineText(status.unsaved), warns: true }
    case 'refused':
      return { icon: <TriangleAlert />, text: refusedText(status.refused), warns: true }
    case 'ended':
      return { icon: <CloudAlert />, text: 'Disconnected', warns: true }
  }
}

function unkept(unsaved: number): Shown {
  const text =
    unsaved === 1 ? '1 edit is only in this page' : `${unsaved} edits are only in this page`
  return { icon: <TriangleAlert />, text, warns: true }
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
