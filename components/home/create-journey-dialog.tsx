'use client'

import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { CreateJourneyForm } from './create-journey-form'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** Makes a journey from a template for some personas, and opens it. */
export function CreateJourneyDialog({ open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="sm:max-w-3xl">
        <DialogHeader>
          <DialogTitle>New journey</DialogTitle>
          <DialogDescription>Everything can be changed later.</DialogDescription>
        </DialogHeader>
        <CreateJourneyForm onCancel={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}
