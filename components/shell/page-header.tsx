import type { ReactNode } from 'react'

/** A page's title and, at its end, what one can do on the page. */
export function PageHeader({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2 sm:px-6">
      <h1 className="me-auto font-semibold text-lg">{title}</h1>
      {children}
    </header>
  )
}
