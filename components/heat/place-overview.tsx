'use client'

import { Thermometer, Upload } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { HeatFilters } from '@/core/heat/filters'
import { rank } from '@/core/heat/heat'
import type { HeatMap } from '@/core/heat/views'
import type { Records } from '@/core/journey/records'
import { BasisLine } from './basis-line'
import { isFiltered, writeFilters } from './filters-url'
import { HeatLegend } from './heat-legend'
import { PainRanking, type RankedPlace } from './pain-ranking'

/** Where it hurts, all over the journey; without feedback, how to bring some. */
export function PlaceOverview({
  map,
  records,
  slug,
  journeyId,
  filters,
  mayImport,
  onImport,
  onChoose,
}: {
  map: HeatMap
  /** The journey's, which know the places' titles. */
  records: Records
  /** Null: a guest, who sees heat beside the map only. */
  slug: string | null
  journeyId: string
  filters: HeatFilters
  mayImport: boolean
  onImport: () => void
  onChoose: (touchpointId: string) => void
}) {
  const places = rankedPlaces(map, records)
  if (places.length === 0) {
    return (
      <NoFeedback
        isFiltered={isFiltered(filters)}
        onImport={mayImport ? onImport : null}
        className="flex-1"
      />
    )
  }
  const query = writeFilters(new URLSearchParams(), filters)
  return (
    <div className="space-y-3 p-3">
      <div className="flex items-center justify-between gap-2 px-1">
        <h2 className="font-semibold text-lg">Where it hurts</h2>
        {slug === null ? null : (
          <Button asChild variant="link">
            <Link href={`/w/${slug}/journeys/${journeyId}/heat?${query}`}>Open the grid</Link>
          </Button>
        )}
      </div>
      <PainRanking places={places} onChoose={onChoose} />
      <HeatLegend className="px-1" />
      <div className="px-1">
        <BasisLine basis={map} />
      </div>
      {mayImport ? (
        <Button variant="secondary" onClick={onImport} className="w-full">
          <Upload />
          Import feedback
        </Button>
      ) : null}
    </div>
  )
}

/** Touchpoints with responses, hottest first; one that was removed a moment ago is gone. */
function rankedPlaces(map: HeatMap, records: Records): RankedPlace[] {
  return rank(map.touchpoints.filter(({ n }) => n > 0)).flatMap((heat) => {
    const record = records.get(heat.touchpointId)
    if (record?.type !== 'touchpoint') return []
    const stage = records.get(record.stageId)
    return [
      { ...heat, title: record.title, stageTitle: stage?.type === 'stage' ? stage.title : '' },
    ]
  })
}

/** Said where no response counts: there are none at all, or the filters leave none. */
export function NoFeedback({
  isFiltered,
  onImport,
  className,
}: {
  isFiltered: boolean
  onImport: (() => void) | null
  className?: string
}) {
  if (isFiltered) {
    return (
      <EmptyState icon={<Thermometer />} title="Nothing under these filters" className={className}>
        No response fits all of them. Widen the period or clear the filters.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<Thermometer />}
      title="No feedback yet"
      className={className}
      action={
        onImport ? (
          <Button size="lg" onClick={onImport}>
            <Upload />
            Import feedback
          </Button>
        ) : undefined
      }
    >
      {onImport
        ? 'Import the answers of a survey, and the map shows where it hurts.'
        : 'As soon as there are responses, the map shows where it hurts.'}
    </EmptyState>
  )
}
