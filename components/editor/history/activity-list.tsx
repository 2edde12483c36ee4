import { Bookmark, CloudOff, History } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useSeen } from '@/components/feedback/verbatims/use-seen'
import { useNow } from '@/components/home/use-now'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { Spinner } from '@/components/ui/spinner'
import { byDay, type FeedItem, feedOf, feedOfSnapshots } from './feed'
import { FeedRow, type RowDeeds } from './feed-row'
import type { Filters } from './history-filters'
import { dayName } from './moments'
import { useActivity } from './use-activity'
import { useSnapshots } from './use-snapshots'

type Props = {
  journeyId: string
  filters: Filters
  shownVersion: number | null
} & RowDeeds

/** What was done to the journey, by days; more comes as one reads on. */
export function ActivityList(props: Props) {
  return props.filters.namedOnly ? <NamedVersions {...props} /> : <AllActivity {...props} />
}

function AllActivity({ journeyId, filters, ...rows }: Props) {
  const activity = useActivity(journeyId, filters.author, true)
  const snapshots = useSnapshots(journeyId, true)
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = activity
  const end = useSeen(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  const kept = filters.author ? undefined : snapshots.data
  const feed = useMemo(() => {
    const entries = activity.data?.pages.flatMap((page) => page.entries) ?? []
    return feedOf(entries, kept ?? [], !hasNextPage)
  }, [activity.data, kept, hasNextPage])
  const older = (
    <div ref={end} className="flex h-12 items-center justify-center">
      {isFetchingNextPage ? <Spinner label="Loading older entries" /> : null}
      {hasNextPage && !isFetchingNextPage ? (
        <Button variant="ghost" onClick={() => void fetchNextPage()}>
          Show older
        </Button>
      ) : null}
    </div>
  )
  return (
    <States query={activity}>
      {feed.length === 0 ? (
        <>
          <EmptyState icon={<History />} title="Nothing has happened yet">
            Every edit appears here, with who made it and when.
          </EmptyState>
          {older}
        </>
      ) : (
        <Feed items={feed} {...rows}>
          {older}
        </Feed>
      )}
    </States>
  )
}

function NamedVersions({ journeyId, filters: _filters, ...rows }: Props) {
  const snapshots = useSnapshots(journeyId, true)
  const named = useMemo(
    () => feedOfSnapshots((snapshots.data ?? []).filter(({ kind }) => kind === 'named')),
    [snapshots.data],
  )
  return (
    <States query={snapshots}>
      {named.length === 0 ? (
        <EmptyState icon={<Bookmark />} title="No named versions yet">
          {rows.naming
            ? 'Under All, choose the bookmark beside an entry to name the map as it was then.'
            : 'Editors can name the map as it was at a moment.'}
        </EmptyState>
      ) : (
        <Feed items={named} {...rows} />
      )}
    </States>
  )
}

/** As many lines as fit a tall screen. */
const firstLines = 20

function Feed({
  items,
  shownVersion,
  children,
  ...deeds
}: {
  items: readonly FeedItem[]
  shownVersion: number | null
  /** What stands at the end of the whole list. */
  children?: ReactNode
} & RowDeeds) {
  const now = useNow()
  // The lines that are seen first, and at once after them, without holding anything up, the others.
  const shown = useDeferredValue(items, items.slice(0, firstLines))
  const days = useMemo(() => byDay(shown), [shown])
  const isOpening = shown.length < items.length && shown.length <= firstLines
  return (
    <>
      {days.map(({ day, items: ofDay }) => (
        // Days far out of sight are neither laid out nor painted: a history may be very long.
        <section
          key={day}
          aria-label={dayName(day, now)}
          className="px-1.5"
          style={{ contentVisibility: 'auto', containIntrinsicSize: 'auto 400px' }}
        >
          <h3 className="sticky top-0 z-10 bg-background px-2 max-sm:bg-popover pt-3 pb-1 font-semibold text-muted-foreground text-xs">
            {dayName(day, now)}
          </h3>
          <ul>
            {ofDay.map((item) => (
              <FeedRow
                key={`${item.kind} ${item.kind === 'entry' ? item.entry.firstVersion : item.snapshot.id}`}
                item={item}
                isShown={item.version === shownVersion}
                {...deeds}
              />
            ))}
          </ul>
        </section>
      ))}
      {isOpening ? null : children}
    </>
  )
}

type Query = {
  isPending: boolean
  isError: boolean
  data: unknown
  error: unknown
  fetchStatus: 'fetching' | 'paused' | 'idle'
  refetch: () => unknown
}

/** Loading, offline and failed; what is known stays on the page when a later read fails. */
function States({ query, children }: { query: Query; children: ReactNode }) {
  if (query.isPending && query.fetchStatus === 'paused') {
    return (
      <EmptyState icon={<CloudOff />} title="You are offline">
        The history comes from the server. It appears here as soon as the network is back; your
        edits are kept meanwhile.
      </EmptyState>
    )
  }
  if (query.isPending) return <Skeletons />
  if (query.isError && !query.data) {
    return (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    )
  }
  return children
}

function Skeletons() {
  return (
    <div role="status" aria-label="Loading the history" className="space-y-5 px-3.5 py-4">
      {[80, 60, 90, 70, 50, 85].map((width) => (
        <div key={width} className="flex gap-2.5">
          <Skeleton className="size-6 rounded-full" />
          <div className="flex-1 space-y-1.5">
            <Skeleton className="h-4" style={{ width: `${width}%` }} />
            <Skeleton className="h-3 w-12" />
          </div>
        </div>
      ))}
    </div>
  )
}
