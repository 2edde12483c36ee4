'use client'

import { Toaster as Sonner, toast as sonnerToast } from 'sonner'

/** Shows a short notice; the one way in which the interface does. */
export const toast = sonnerToast

/** Where short notices appear; once, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-[356px] max-w-[calc(100vw-2rem)] items-center gap-3 rounded-md bg-popover p-3 font-sans text-base text-popover-foreground shadow-float',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-sm text-muted-foreground',
          actionButton:
            'ms-auto shrink-0 rounded-sm px-2 py-1 font-medium text-link hover:bg-accent',
          cancelButton: 'shrink-0 rounded-sm px-2 py-1 text-muted-foreground hover:bg-accent',
          error: 'text-danger',
        },
      }}
    />
  )
}
