import type { ReactNode } from 'react'

/** A page that only says something: not found, an error, an ended session. */
export function MessagePage({
  title,
  children,
  action,
}: {
  title: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-4 p-6 text-center">
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="text-balance text-muted-foreground">{children}</div>
      {action}
    </main>
  )
}
