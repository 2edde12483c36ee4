import { Skeleton } from '@/components/ui/skeleton'

const columns = ['a', 'b', 'c', 'd']
const rows = ['a', 'b', 'c']

/** The shape of the editor while the journey is on its way: nothing jumps when it arrives. */
export function EditorSkeleton() {
  return (
    <div
      role="status"
      aria-label="The map is loading"
      className="flex h-dvh flex-col overflow-hidden bg-(--map-canvas)"
    >
      <div className="flex h-12 items-center gap-3 border-b bg-background px-3">
        <Skeleton className="size-7" />
        <Skeleton className="h-5 w-48" />
        <Skeleton className="size-7 rounded-full" />
      </div>
      <div className="grid flex-1 content-start gap-4 p-6 sm:p-8">
        {rows.map((row) => (
          <div key={row} className="flex gap-4">
            <Skeleton className="h-28 w-32 max-sm:w-16" />
            {columns.map((column) => (
              <Skeleton key={column} className="h-20 w-46 shrink-0" />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
