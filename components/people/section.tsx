import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** A part of a page of settings: what it is about, then its content on a card. */
export function Section({
  title,
  lead,
  action,
  children,
}: {
  title: string
  lead?: ReactNode
  /** Null: none now, and its place is kept for one. */
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="space-y-3" aria-label={title}>
      {/* On a phone what it is about has the whole width, below title and action. */}
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 sm:items-end">
        <div
          className={cn(
            action !== undefined && 'flex min-h-8 pointer-coarse:min-h-10 items-center',
          )}
        >
          <h2 className="font-semibold text-lg">{title}</h2>
        </div>
        {action ? <div className="sm:row-span-2">{action}</div> : null}
        {lead ? (
          <p className="text-muted-foreground max-sm:col-span-2 sm:col-start-1">{lead}</p>
        ) : null}
      </div>
      <div className="rounded-md border bg-card">{children}</div>
    </section>
  )
}

/** The rows of a section's list while they are on their way. */
export function RowsLoading({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <div role="status" aria-label="Loading" className="divide-y">
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className="flex min-h-14 items-center gap-3 px-4">
          {children}
        </div>
      ))}
    </div>
  )
}
