import { Skeleton } from '@/components/ui/skeleton'

const widths = [80, 60, 90, 70]

/** Stands for customers' words while they are on their way. */
export function WordsLoading({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="space-y-6 py-4">
      {widths.map((width) => (
        <div key={width} className="space-y-2">
          <Skeleton className="h-5" style={{ width: `${width}%` }} />
          <Skeleton className="h-4 w-1/2" />
        </div>
      ))}
    </div>
  )
}
