import type { ReactNode } from 'react'

/** A step's content, which scrolls, above its buttons, which stay. */
export function StepLayout({ children, footer }: { children: ReactNode; footer: ReactNode }) {
  return (
    <>
      <div className="-mx-4 sm:-mx-6 min-h-0 flex-1 space-y-4 overflow-y-auto px-4 py-1 sm:px-6">
        {children}
      </div>
      <div className="-mx-4 sm:-mx-6 flex flex-wrap items-center justify-end gap-2 border-t px-4 pt-4 sm:px-6">
        {footer}
      </div>
    </>
  )
}
