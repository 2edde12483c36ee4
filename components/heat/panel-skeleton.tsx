import { Skeleton } from '@/components/ui/skeleton'

/** Of the size of a ranking, so that nothing jumps when it comes. */
export function PanelSkeleton() {
  return (
    <div role="status" aria-label="Loading heat" className="space-y-4 p-4">
      <Skeleton className="h-6 w-1/2" />
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} className="flex items-center gap-3">
          <Skeleton className="h-6 w-9" />
          <Skeleton className="h-10 flex-1" />
        </div>
      ))}
    </div>
  )
}
