'use client'

import { useQuery } from '@tanstack/react-query'
import { Archive, Plus, Route, SearchX } from 'lucide-react'
import { useWorkspace } from '@/components/shell/workspace'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { arrangeJourneys } from './arrange-journeys'
import type { JourneyItem } from './journey'
import { JourneyCard } from './journey-card'
import type { JourneyDeed } from './journey-menu'
import type { JourneyView } from './journeys-toolbar'
import { useNow } from './use-now'

const gridClasses =
  'grid grid-cols-[repeat(auto-fill,minmax(min(100%,17rem),1fr))] gap-4 p-4 sm:px-6'

type Props = {
  view: JourneyView
  onDeed: (deed: JourneyDeed, journey: JourneyItem) => void
  /** Absent: this person may not create journeys. */
  onCreate: (() => void) | undefined
  onClearSearch: () => void
}

/** The cards, or what there is to say instead of them. Others' changes arrive within seconds. */
export function JourneyGrid({ view, onDeed, onCreate, onClearSearch }: Props) {
  const trpc = useTRPC()
  const now = useNow()
  const input = { workspaceId: useWorkspace().id, archived: view.shown === 'archived' }
  const query = useQuery(trpc.journey.list.queryOptions(input, { refetchInterval: 10_000 }))
  if (query.isPending) return <GridSkeleton />
  if (!query.data) {
    return <ErrorNotice message={failureOf(query.error).message} onRetry={query.refetch} />
  }
  const found = arrangeJourneys(query.data, view.search, view.order)
  if (query.data.length === 0) return <Nothing view={view} onCreate={onCreate} />
  if (found.length === 0) return <NothingFound onClearSearch={onClearSearch} />
  return (
    <ul className={gridClasses} aria-label="Journeys">
      {found.map((journey) => (
        <li key={journey.id} className="grid">
          <JourneyCard journey={journey} now={now} onDeed={onDeed} />
        </li>
      ))}
    </ul>
  )
}

function GridSkeleton() {
  return (
    <div className={gridClasses} role="status" aria-label="Loading journeys">
      {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
        <div key={key} className="rounded-md border bg-card">
          <div className="aspect-[2/1] rounded-t-md border-b bg-canvas" />
          <div className="space-y-3 p-3">
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-4 w-1/2" />
            <div className="h-6" />
            <Skeleton className="h-3 w-2/3" />
          </div>
        </div>
      ))}
    </div>
  )
}

function Nothing({ view, onCreate }: Pick<Props, 'view' | 'onCreate'>) {
  if (view.shown === 'archived') {
    return (
      <EmptyState icon={<Archive />} title="Nothing is archived">
        Journeys that you archive wait here and can be restored at any time.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<Route />}
      title="Map the first journey"
      action={
        onCreate ? (
          <Button onClick={onCreate}>
            <Plus />
            New journey
          </Button>
        ) : undefined
      }
    >
      Start from a blank map or from a template, then hang real feedback on each touchpoint.
    </EmptyState>
  )
}

function NothingFound({ onClearSearch }: Pick<Props, 'onClearSearch'>) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="No journey matches"
      action={
        <Button variant="secondary" onClick={onClearSearch}>
          Clear the search
        </Button>
      }
    >
      Titles, personas, editors and the hottest touchpoints are searched.
    </EmptyState>
  )
}
