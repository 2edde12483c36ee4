import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { useIsHydrated } from '@/components/ui/use-is-hydrated'

/**
 * A form's button. While it works it keeps its width and cannot be pressed
 * again. Before the page runs it cannot either: the browser itself would send
 * the form, and write the password into the address.
 */
export function Submit({
  busy,
  children,
  ...props
}: ButtonProps & { busy: boolean; children: ReactNode }) {
  const hydrated = useIsHydrated()
  return (
    <Button type="submit" disabled={busy || !hydrated} aria-busy={busy} {...props}>
      {busy ? <Spinner /> : null}
      {children}
    </Button>
  )
}
