'use client'

import { Progress as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Progress; `value` is 0 to 100, null while the end is not known. */
export function Progress({ className, value, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      value={value}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-muted', className)}
      {...props}
    >
      <Primitive.Indicator
        className={cn(
          'h-full rounded-full bg-primary transition-[width]',
          value === null && 'w-full animate-pulse opacity-50',
        )}
        style={value === null ? undefined : { width: `${value ?? 0}%` }}
      />
    </Primitive.Root>
  )
}
