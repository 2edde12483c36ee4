import { Skeleton } from '@/components/ui/skeleton'

/** The frame while it is not yet known who looks; the same places as the real one. */
export function ShellSkeleton() {
  return (
    <div className="flex min-h-dvh flex-col md:flex-row" role="status" aria-label="Loading">
      <div className="hidden h-dvh w-60 shrink-0 space-y-2 border-e bg-canvas p-3 md:block">
        <Skeleton className="h-9" />
        <Skeleton className="mt-4 h-7" />
        <Skeleton className="h-7" />
        <Skeleton className="h-7" />
      </div>
      <div className="h-12 border-b md:hidden" />
      <div className="flex-1">
        <div className="flex h-14 items-center border-b px-4 sm:px-6">
          <Skeleton className="h-5 w-32" />
        </div>
      </div>
    </div>
  )
}
