'use client'

import { useEffect } from 'react'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { ImportSteps } from './import-steps'
import { useFlow } from './use-flow'

export type ImportDialogProps = {
  journeyId: string
  /** The workspace's, for the way to the heat. */
  slug: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Opens at this import, to watch or settle it. */
  importId?: string
}

/**
 * Brings a file of feedback onto the map, step by step. Closing it loses
 * nothing: a choice half made is there when it opens again, and a running
 * import goes on at the server and is offered beside the next file.
 */
export function ImportDialog({ open, onOpenChange, importId, ...place }: ImportDialogProps) {
  // Lives outside the content, which goes away with the dialog.
  const calls = useFlow(place.journeyId)
  const { send } = calls
  useEffect(() => {
    if (open && importId) send({ type: 'started', importId })
    if (!open) send({ type: 'closed' })
  }, [open, importId, send])
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        // A click beside the dialog must not close it in the middle of a choice.
        onPointerDownOutside={(event) => event.preventDefault()}
        className="h-[92dvh] overflow-hidden sm:h-[min(46rem,92dvh)] sm:max-w-3xl"
      >
        <DialogHeader>
          <DialogTitle>Import feedback</DialogTitle>
          <DialogDescription className="sr-only">
            Choose a file, say what its columns are, check, and import.
          </DialogDescription>
        </DialogHeader>
        <ImportSteps {...place} calls={calls} onClose={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}
