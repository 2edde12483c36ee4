'use client'

import { type ReactNode, useState } from 'react'
import { responses } from '@/components/heat/number-text'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from '@/components/ui/dialog'
import type { ImportView } from '@/core/feedback/import-views'

/** Asks before all that an import added is taken out again. `children` is the button that asks. */
export function UndoImport({
  view,
  onUndo,
  children,
}: {
  view: ImportView
  onUndo: () => void
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>{children}</DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Undo this import?</DialogTitle>
          <DialogDescription>
            {`This takes out the ${responses(view.accepted)} that came from `}
            <bdi>“{view.fileName}”</bdi>, and the customers whom nothing else has named. The file
            can be imported again later. Touchpoints that it created stay on the map.
          </DialogDescription>
        </DialogHeader>
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="secondary">Keep it</Button>
          </DialogClose>
          <Button
            variant="danger"
            onClick={() => {
              setOpen(false)
              onUndo()
            }}
          >
            Undo the import
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
