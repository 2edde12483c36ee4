'use client'

import { Avatar as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { initials } from './initials'

/** A round face: the picture at `src`, until it is there (or without one) `children`, or initials. */
export function Avatar({
  name,
  src,
  className,
  children,
}: {
  name: string
  src?: string | null
  className?: string
  children?: ReactNode
}) {
  return (
    <Primitive.Root
      className={cn(
        'inline-flex size-7 shrink-0 select-none items-center justify-center overflow-hidden rounded-full bg-secondary font-medium text-secondary-foreground text-xs',
        className,
      )}
    >
      {src ? <Primitive.Image src={src} alt={name} className="size-full object-cover" /> : null}
      <Primitive.Fallback
        role="img"
        aria-label={name}
        className="flex size-full items-center justify-center"
      >
        {children ?? initials(name)}
      </Primitive.Fallback>
    </Primitive.Root>
  )
}
