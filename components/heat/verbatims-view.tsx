'use client'

import { X } from 'lucide-react'
import { useMemo } from 'react'
import { usePlaces } from '@/components/feedback/import/use-places'
import { VerbatimList } from '@/components/feedback/verbatims/verbatim-list'
import { Button } from '@/components/ui/button'
import { HeatSummary } from './heat-summary'
import { HowComputed } from './how-computed'
import { count } from './number-text'
import { useHeatMap } from './queries'
import { TouchpointScores } from './touchpoint-scores'
import { useAbilities } from './use-abilities'
import { VerbatimTools } from './verbatim-tools'
import type { ViewProps } from './view-props'

/** What customers wrote, at one place, a few or all; of one place its heat stands beside. */
export function VerbatimsView({ journeyId, view, change }: ViewProps) {
  const { filters, touchpointIds, negativeOnly, search, sort, starredOnly, tag } = view
  const mayMark = useAbilities(journeyId).includes('feedback.mark')
  const map = useHeatMap(journeyId, filters).data
  const { touchpoints } = usePlaces(journeyId)
  const titles = useMemo(
    () => new Map(touchpoints.map(({ id, title }) => [id, title])),
    [touchpoints],
  )
  const single = touchpointIds.length === 1 ? touchpointIds[0] : undefined
  const place = map?.touchpoints.find(({ touchpointId }) => touchpointId === single)
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 max-w-3xl">
        <div className="space-y-3">
          {touchpointIds.length === 0 ? null : (
            <ChosenPlaces
              titles={touchpointIds.map((id) => titles.get(id) || 'Untitled')}
              onClear={() => change({ touchpointIds: [] })}
            />
          )}
          <VerbatimTools journeyId={journeyId} view={view} change={change} />
        </div>
        <VerbatimList
          choice={{
            journeyId,
            filters,
            touchpointIds,
            negativeOnly,
            search,
            sort,
            starredOnly,
            tag,
          }}
          titles={single ? null : titles}
          mayMark={mayMark}
        />
      </div>
      {map && place && place.n > 0 ? (
        <aside aria-label="Heat of this touchpoint" className="-order-1 space-y-4 lg:order-none">
          <HeatSummary heat={place} p0={map.p0} />
          <TouchpointScores journeyId={journeyId} heat={place} filters={filters} />
          <HowComputed heat={place} basis={map} />
        </aside>
      ) : null}
    </div>
  )
}

function ChosenPlaces({ titles, onClear }: { titles: string[]; onClear: () => void }) {
  const [first = ''] = titles
  return (
    <p className="flex min-w-0 items-center gap-1">
      <bdi className="truncate font-semibold text-lg">
        {titles.length === 1 ? first : `${count(titles.length)} touchpoints`}
      </bdi>
      <Button variant="ghost" size="sm" onClick={onClear}>
        <X />
        Show all
      </Button>
    </p>
  )
}
