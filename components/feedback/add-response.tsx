'use client'

import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { AddResponseForm } from './add-response-form'

/** Adds one response by hand to a touchpoint: from an interview, a call, a conversation in the shop. */
export function AddResponse({
  journeyId,
  touchpoint,
  open,
  onOpenChange,
}: {
  journeyId: string
  touchpoint: { id: string; title: string }
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Add a response</DialogTitle>
          <DialogDescription>
            What one customer said about <bdi>“{touchpoint.title || 'Untitled'}”</bdi>.
          </DialogDescription>
        </DialogHeader>
        <AddResponseForm
          journeyId={journeyId}
          touchpointId={touchpoint.id}
          onDone={() => onOpenChange(false)}
        />
      </DialogContent>
    </Dialog>
  )
}
