'use client'

import { type ReactNode, useId } from 'react'
import { cn } from './cn'
import { Label } from './label'

/** What a control must carry so that its label, hint and error are announced with it. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/**
 * A labelled form field: label, control, then the error or else the hint.
 * The control is made by `children`, which gets the ids to spread on it.
 */
export function Field({
  label,
  hint,
  error,
  className,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  className?: string
  children: (control: FieldControl) => ReactNode
}) {
  const id = useId()
  const message = error || hint
  return (
    <div className={cn('space-y-1.5', className)}>
      <Label htmlFor={id}>{label}</Label>
      {children({
        id,
        'aria-describedby': message ? `${id}-message` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {message ? (
        <p
          id={`${id}-message`}
          role={error ? 'alert' : undefined}
          className={cn('text-sm', error ? 'text-danger' : 'text-muted-foreground')}
        >
          {message}
        </p>
      ) : null}
    </div>
  )
}
