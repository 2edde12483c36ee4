'use client'

import { Tabs as Primitive } from 'radix-ui'
import { type ComponentProps, useEffect, useRef } from 'react'
import { cn } from './cn'

export const Tabs = Primitive.Root

/** A row of tabs; where it is wider than the screen, the chosen one is brought into sight. */
export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  const list = useRef<HTMLDivElement>(null)
  const shown = useRef('')
  useEffect(() => {
    const chosen = list.current?.querySelector('[data-state=active]') ?? null
    // Also when tabs that come later push the chosen one away.
    const place = `${chosen?.id} ${list.current?.scrollWidth}`
    if (!list.current || !chosen || place === shown.current) return
    shown.current = place
    const [row, tab] = [list.current.getBoundingClientRect(), chosen.getBoundingClientRect()]
    const middle = tab.left + tab.width / 2 - (row.left + row.width / 2)
    if (tab.left < row.left || tab.right > row.right) list.current.scrollBy({ left: middle })
  })
  return (
    <Primitive.List
      ref={list}
      className={cn('flex items-center gap-4 overflow-x-auto border-b', className)}
      {...props}
    />
  )
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={cn(
        'focus-ring -mb-px h-9 pointer-coarse:h-11 shrink-0 whitespace-nowrap border-transparent border-b-2 font-medium text-base text-muted-foreground transition-colors hover:text-foreground data-[state=active]:border-primary data-[state=active]:text-foreground',
        className,
      )}
      {...props}
    />
  )
}

export function TabsContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content className={cn('focus-ring pt-4', className)} {...props} />
}
