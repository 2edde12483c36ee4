import type { ReactNode } from 'react'
import { cn } from './cn'

/** What a place says while nothing is in it, and the first thing to do there. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  className,
}: {
  icon?: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div
      className={cn(
        'flex flex-col items-center justify-center gap-3 px-4 py-12 text-center',
        className,
      )}
    >
      {icon ? (
        <div className="text-muted-foreground [&_svg]:size-8" aria-hidden="true">
          {icon}
        </div>
      ) : null}
      <div className="max-w-sm space-y-1">
        <p className="font-semibold text-lg">{title}</p>
        {children ? <div className="text-pretty text-muted-foreground">{children}</div> : null}
      </div>
      {action ? <div className="pt-1">{action}</div> : null}
    </div>
  )
}
