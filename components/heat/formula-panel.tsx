import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** Opens to show how a number came about, step by step; `note` says what it rests on. */
export function FormulaPanel({
  title = 'How is this computed?',
  note,
  children,
}: {
  title?: string
  note: string | null
  children: ReactNode
}) {
  return (
    <details className="group rounded-md border bg-card">
      <summary className="focus-ring flex cursor-pointer list-none items-center gap-1.5 rounded-md px-3 py-2 pointer-coarse:py-3 font-medium text-sm">
        <ChevronRight className="size-4 text-muted-foreground transition-transform group-open:rotate-90 rtl:rotate-180" />
        {title}
      </summary>
      <ol className="space-y-3 px-3 pb-3 text-sm">{children}</ol>
      {note === null ? null : <p className="px-3 pb-3 text-muted-foreground text-xs">{note}</p>}
    </details>
  )
}

/** A step in words, and below it the formula with its numbers. */
export function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <p>{title}</p>
      <p dir="ltr" className="font-mono text-muted-foreground text-xs tabular-nums">
        {children}
      </p>
    </li>
  )
}
