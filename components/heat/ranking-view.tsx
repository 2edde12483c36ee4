'use client'

import { failureOf } from '@/components/trpc/failure'
import { cn } from '@/components/ui/cn'
import { ErrorNotice } from '@/components/ui/error-notice'
import { BasisLine } from './basis-line'
import { isFiltered } from './filters-url'
import { HeatLegend } from './heat-legend'
import { PainRanking } from './pain-ranking'
import { PanelSkeleton } from './panel-skeleton'
import { NoFeedback } from './place-overview'
import { useHeatRanking } from './queries'
import type { ViewProps } from './view-props'

/** Pain points, hottest first; each leads to its verbatims. */
export function RankingView({ journeyId, view, go, onImport }: ViewProps) {
  const query = useHeatRanking(journeyId, view.filters)
  const ranking = query.data
  if (!ranking) {
    return query.error ? (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    ) : (
      <PanelSkeleton />
    )
  }
  if (ranking.places.length === 0) {
    return <NoFeedback isFiltered={isFiltered(view.filters)} onImport={onImport} />
  }
  return (
    <div className={cn('space-y-4 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      <HeatLegend />
      <div className="rounded-md border bg-card p-1">
        <PainRanking
          places={ranking.places}
          onChoose={(id) => go({ tab: 'verbatims', touchpointIds: [id] })}
        />
      </div>
      <BasisLine basis={ranking} />
    </div>
  )
}
