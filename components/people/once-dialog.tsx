import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { CopyField } from './copy-field'

type Props = {
  title: string
  description: string
  /** What has been made, to be copied now or never; null until then. */
  made: { label: string; hint: string; value: string } | null
  onClose: () => void
  /** The form that makes it. */
  children: ReactNode
}

/** Makes a secret with a form, and then shows it, once. */
export function OnceDialog({ title, description, made, onClose, children }: Props) {
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{description}</DialogDescription>
        </DialogHeader>
        {made ? (
          <>
            <CopyField {...made} />
            <DialogFooter>
              <Button variant="secondary" onClick={onClose}>
                Done
              </Button>
            </DialogFooter>
          </>
        ) : (
          children
        )}
      </DialogContent>
    </Dialog>
  )
}
