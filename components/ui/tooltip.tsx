'use client'

import { Tooltip as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

export const TooltipProvider = Primitive.Provider
export const TooltipRoot = Primitive.Root
export const TooltipTrigger = Primitive.Trigger

export function TooltipContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={6}
        collisionPadding={8}
        className={cn(
          'z-50 max-w-72 animate-fade rounded-sm bg-foreground px-2 py-1 text-background text-xs',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  )
}

/** Shows `content` when its one child is pointed at or has the focus. */
export function Tooltip({
  content,
  side,
  children,
}: {
  content: ReactNode
  side?: ComponentProps<typeof Primitive.Content>['side']
  children: ReactNode
}) {
  return (
    <TooltipRoot>
      <TooltipTrigger asChild>{children}</TooltipTrigger>
      <TooltipContent side={side}>{content}</TooltipContent>
    </TooltipRoot>
  )
}
