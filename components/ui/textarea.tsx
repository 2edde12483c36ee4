import type { ComponentProps } from 'react'
import { cn } from './cn'
import { fieldClasses } from './input'

/** A text field of several lines that grows with what is written. */
export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      dir="auto"
      className={cn(fieldClasses, 'field-sizing-content min-h-16 resize-none py-1.5', className)}
      {...props}
    />
  )
}
