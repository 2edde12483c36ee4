import type { ComponentProps } from 'react'
import { cn } from './cn'

/** The look that text fields share. */
export const fieldClasses =
  'focus-ring w-full min-w-0 rounded-sm border border-input/70 bg-card px-2.5 text-base text-foreground transition-colors placeholder:text-muted-foreground focus-visible:border-ring disabled:opacity-50 aria-invalid:border-danger'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      dir="auto"
      className={cn(fieldClasses, 'h-8 leading-7 pointer-coarse:h-10', className)}
      {...props}
    />
  )
}
