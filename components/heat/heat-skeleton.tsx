import { Skeleton } from '@/components/ui/skeleton'
import { PanelSkeleton } from './panel-skeleton'

/** The shape of the heat page while nothing is known of it yet: nothing jumps when it arrives. */
export function HeatSkeleton() {
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex h-14 items-center gap-2 border-b bg-background px-2 sm:px-4">
        <Skeleton className="size-8" />
        <Skeleton className="h-5 w-48" />
      </div>
      <div className="mx-auto w-full max-w-7xl space-y-4 p-4 sm:p-6">
        <div className="flex h-9 pointer-coarse:h-11 items-center gap-4 border-b">
          {['w-8', 'w-16', 'w-10', 'w-16', 'w-12'].map((width, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never move
            <Skeleton key={place} className={`h-4 ${width}`} />
          ))}
        </div>
        <PanelSkeleton />
      </div>
    </div>
  )
}
