import type { ReactNode } from 'react'
import { Wordmark } from './wordmark'

/** The page of somebody who is not in yet: one thing to do, in the middle. */
export function Entrance({
  title,
  lead,
  children,
}: {
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-canvas px-4 py-8 sm:justify-center sm:py-12">
      <div className="w-full max-w-sm space-y-6">
        <Wordmark />
        <div className="space-y-5 rounded-lg border bg-card p-5 sm:p-7">
          <div className="space-y-1.5">
            <h1 className="font-semibold text-xl" dir="auto">
              {title}
            </h1>
            {lead ? <p className="text-muted-foreground">{lead}</p> : null}
          </div>
          {children}
        </div>
      </div>
    </main>
  )
}
