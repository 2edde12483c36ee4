'use client'

import type { ReactNode } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { FormMessage } from './form-message'
import { Submit } from './submit'

type Deed = { isPending: boolean; isError: boolean; error: unknown }

/** Asks before something that cannot be taken back, and stays open with the reason if it fails. */
export function ConfirmDialog({
  title,
  children,
  verb,
  deed,
  onConfirm,
  onClose,
}: {
  title: ReactNode
  children: ReactNode
  verb: string
  deed: Deed
  onConfirm: () => void
  onClose: () => void
}) {
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent className="sm:max-w-md">
        <DialogHeader>
          <DialogTitle>{title}</DialogTitle>
          <DialogDescription>{children}</DialogDescription>
        </DialogHeader>
        <FormMessage>{deed.isError ? failureOf(deed.error).message : null}</FormMessage>
        <DialogFooter>
          <Button variant="secondary" onClick={onClose}>
            Cancel
          </Button>
          <Submit type="button" variant="danger" busy={deed.isPending} onClick={onConfirm}>
            {verb}
          </Submit>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  )
}
