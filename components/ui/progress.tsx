'use client'

import { Progress as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Progress of something with a known end; `value` is 0 to 100. */
export function Progress({ className, value, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      value={value}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-muted', className)}
      {...props}
    >
      <Primitive.Indicator
        className="h-full rounded-full bg-primary transition-[width]"
        style={{ width: `${value ?? 0}%` }}
      />
    </Primitive.Root>
  )
}
