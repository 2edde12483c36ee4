'use client'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { overlayClasses } from './dialog'

export const Sheet = Primitive.Root
export const SheetTrigger = Primitive.Trigger

const sides = {
  end: 'inset-y-0 end-0 w-full max-w-md animate-slide-end border-s',
  start: 'inset-y-0 start-0 w-72 max-w-[85vw] animate-fade border-e',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] animate-slide-up rounded-t-lg border-t',
}

/** A panel that slides in from one side. Needs a SheetTitle for screen readers. */
export function SheetContent({
  side = 'end',
  overlay = true,
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.Content> & { side?: keyof typeof sides; overlay?: boolean }) {
  return (
    <Primitive.Portal>
      {overlay ? <Primitive.Overlay className={overlayClasses} /> : null}
      <Primitive.Content
        className={cn(
          'fixed z-50 flex flex-col overflow-y-auto bg-popover text-popover-foreground shadow-float outline-none',
          sides[side],
          className,
        )}
        {...props}
      >
        {children}
        <Primitive.Close asChild>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Close"
            className="absolute end-3 top-3 text-muted-foreground"
          >
            <X />
          </Button>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  )
}

export function SheetHeader({ className, ...props }: ComponentProps<'div'>) {
  return <div className={cn('space-y-1 p-4 pe-12', className)} {...props} />
}

export function SheetTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn('font-semibold text-lg', className)} {...props} />
}
