'use client'

import { failureOf } from '@/components/trpc/failure'
import { ErrorNotice } from '@/components/ui/error-notice'
import type { HeatFilters } from '@/core/heat/filters'
import type { MappedHeat } from '@/core/heat/views'
import { InstrumentScores, ScoresSkeleton } from './instrument-scores'
import { useTouchpointHeat } from './queries'

/** The scores of a touchpoint whose heat is there already; until they are, the room that they take. */
export function TouchpointScores({
  journeyId,
  heat,
  filters,
}: {
  journeyId: string
  heat: MappedHeat
  filters: HeatFilters
}) {
  const { data, error, refetch } = useTouchpointHeat(journeyId, heat.touchpointId, filters)
  if (data) return <InstrumentScores scores={data.touchpoint.instruments} />
  if (error) {
    return <ErrorNotice message={failureOf(error).message} onRetry={() => void refetch()} />
  }
  return <ScoresSkeleton scores={heat.scores} />
}
