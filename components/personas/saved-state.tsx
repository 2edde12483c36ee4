import { Check, CloudAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { SaveState } from './autosave'

/** Saved, saving, or what went wrong and how to try again. */
export function SavedState({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <div role="status" className="flex h-8 items-center gap-1.5 text-muted-foreground text-sm">
      {state.state === 'saved' ? (
        <>
          <Check className="size-4" aria-hidden="true" />
          Saved
        </>
      ) : null}
      {state.state === 'saving' ? (
        <>
          <Spinner />
          Saving
        </>
      ) : null}
      {state.state === 'failed' ? (
        <>
          <CloudAlert className="size-4 text-danger" aria-hidden="true" />
          <span className="text-danger">{state.message}</span>
          <Button variant="link" size="sm" onClick={onRetry}>
            Try again
          </Button>
        </>
      ) : null}
    </div>
  )
}
