'use client'

import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import type { Ability } from '@/core/access/roles'
import type { Records } from '@/core/journey/records'
import { HeatFilters } from './heat-filters'
import { PanelSkeleton } from './panel-skeleton'
import { PlaceOverview } from './place-overview'
import { useHeatFacets, useHeatMap } from './queries'
import { TouchpointHeatView } from './touchpoint-heat'
import { useHeatFilters } from './use-heat-view'

/**
 * Heat beside the map: of the chosen touchpoint all that is known, without a
 * choice the ranked pain points. Its filters are those in the address.
 */
export function HeatPanel({
  journeyId,
  slug,
  abilities,
  records,
  touchpoint,
  onChoose,
  onImport,
}: {
  journeyId: string
  slug: string | null
  abilities: readonly Ability[]
  records: Records
  touchpoint: { id: string; title: string } | null
  /** A touchpoint was chosen in the panel; null goes back to all of them. */
  onChoose: (touchpointId: string | null) => void
  onImport: () => void
}) {
  const [filters, setFilters] = useHeatFilters()
  const map = useHeatMap(journeyId, filters)
  const facets = useHeatFacets(journeyId)
  const mayImport = abilities.includes('feedback.import')
  const shared = { journeyId, slug, filters, mayImport, onImport }
  return (
    <section
      aria-label="Heat"
      aria-busy={map.isFetching}
      className="flex h-full w-full flex-col overflow-y-auto bg-background"
    >
      {facets.data && facets.data.n > 0 ? (
        <HeatFilters
          journeyId={journeyId}
          filters={filters}
          facets={facets.data}
          onChange={setFilters}
          narrow
          className="border-b p-3"
        />
      ) : null}
      {map.data ? (
        touchpoint ? (
          <TouchpointHeatView
            {...shared}
            key={touchpoint.id}
            map={map.data}
            touchpoint={touchpoint}
            mayReadVerbatims={abilities.includes('feedback.read')}
            mayMark={abilities.includes('feedback.mark')}
            onBack={() => onChoose(null)}
          />
        ) : (
          <PlaceOverview {...shared} map={map.data} records={records} onChoose={onChoose} />
        )
      ) : map.error ? (
        <ErrorNotice message={failureOf(map.error).message} onRetry={() => void map.refetch()} />
      ) : (
        <PanelSkeleton />
      )}
    </section>
  )
}
