import { Skeleton } from '@/components/ui/skeleton'
import { Entrance } from './entrance'

/** An entrance whose content is on its way; about as high as what comes. */
export function EntranceLoading({ title }: { title: string }) {
  return (
    <Entrance title={title}>
      <div role="status" aria-label="Loading" className="space-y-5">
        <Skeleton className="h-15" />
        <Skeleton className="h-15" />
        <Skeleton className="h-10" />
      </div>
    </Entrance>
  )
}
