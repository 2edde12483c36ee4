import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'

/** A form's button. While it works it keeps its width and cannot be pressed again. */
export function Submit({
  busy,
  children,
  ...props
}: ButtonProps & { busy: boolean; children: ReactNode }) {
  return (
    <Button type="submit" disabled={busy} aria-busy={busy} {...props}>
      {busy ? <Spinner /> : null}
      {children}
    </Button>
  )
}
