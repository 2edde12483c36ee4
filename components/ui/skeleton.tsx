import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A quiet placeholder of the size of what is coming. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      aria-hidden="true"
      className={cn('animate-pulse rounded-sm bg-muted', className)}
      {...props}
    />
  )
}
