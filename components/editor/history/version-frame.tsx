import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

/** Covers the live map: the banner of an earlier version, and below it what is shown of that. */
export function VersionFrame({
  banner,
  beside,
  children,
}: {
  banner: ReactNode
  /** The history is open at the end side, and stays. */
  beside: boolean
  children: ReactNode
}) {
  return (
    <div
      className={cn(
        'absolute inset-y-0 start-0 z-20 flex flex-col bg-(--map-canvas)',
        beside ? 'end-96' : 'end-0',
      )}
    >
      {banner}
      <div className="relative min-h-0 flex-1">{children}</div>
    </div>
  )
}
