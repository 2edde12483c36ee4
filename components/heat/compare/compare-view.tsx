'use client'

import { Scale } from 'lucide-react'
import { failureOf } from '@/components/trpc/failure'
import { cn } from '@/components/ui/cn'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import type { Comparison } from '@/core/heat/compare'
import { writeFilters } from '../filters-url'
import { count, percentage, periodText, responses } from '../number-text'
import { PanelSkeleton } from '../panel-skeleton'
import { useComparison } from '../queries'
import type { ViewProps } from '../view-props'
import type { HeatView } from '../view-url'
import { CompareLegend } from './compare-legend'
import { CompareList } from './compare-list'
import { CompareSides } from './compare-sides'
import { compareMethod } from './compare-words'
import { UsualComparisons } from './usual-comparisons'

/** Two choices of feedback side by side, with the difference and whether it is more than noise. */
export function CompareView({ journeyId, view, change, go }: ViewProps) {
  return (
    <div className="space-y-4">
      <CompareSides journeyId={journeyId} view={view} onChange={change} />
      <UsualComparisons journeyId={journeyId} sides={view} onChange={go} />
      {areEqual(view) ? (
        <EmptyState icon={<Scale />} title="Choose what to compare">
          Both sides count the same responses. Take one of the usual comparisons above, or give A
          and B filters that exclude each other, as two channels do.
        </EmptyState>
      ) : (
        <Differences
          journeyId={journeyId}
          view={view}
          onRead={(id) => go({ tab: 'verbatims', touchpointIds: [id] })}
        />
      )}
    </div>
  )
}

function Differences({
  journeyId,
  view,
  onRead,
}: {
  journeyId: string
  view: HeatView
  onRead: (touchpointId: string) => void
}) {
  const query = useComparison(journeyId, view.filters, view.other)
  const comparison = query.data
  if (!comparison) {
    return query.error ? (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    ) : (
      <PanelSkeleton />
    )
  }
  return (
    <div className={cn('space-y-4 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      <CompareLegend />
      {comparison.whole.shared > 0 ? <Overlap shared={comparison.whole.shared} /> : null}
      {comparison.places.length === 0 ? (
        <EmptyState icon={<Scale />} title="Nothing to compare under these filters">
          {comparison.other
            ? 'No touchpoint of one journey has the title of one of the other and responses.'
            : 'No response fits either side. Widen the periods or clear the filters.'}
        </EmptyState>
      ) : (
        <div className="rounded-md border bg-card p-1">
          <CompareList comparison={comparison} onRead={onRead} />
        </div>
      )}
      <CompareBasis comparison={comparison} />
    </div>
  )
}

function Overlap({ shared }: { shared: number }) {
  return (
    <p role="status" className="rounded-md bg-warning-soft px-3 py-2">
      {`${responses(shared)} count on both sides. Where that is so, the sides are not independent and there is no verdict.`}
    </p>
  )
}

/** What each side rests on, and the method. */
function CompareBasis({ comparison }: { comparison: Comparison }) {
  const { a, b, other, unmatched } = comparison
  return (
    <div className="space-y-1 text-muted-foreground text-sm">
      <p>{`A: ${basisWords(a)}`}</p>
      <p>{`B: ${basisWords(b)}`}</p>
      {other ? (
        <p>
          {`Touchpoints are matched by equal titles; ${count(unmatched)} have none on the other journey and are left out.`}
        </p>
      ) : null}
      <p>{compareMethod(comparison)}</p>
    </div>
  )
}

function basisWords({ n, period, p0 }: Comparison['a']): string {
  if (!period) return 'no responses under these filters.'
  return `${responses(n)}, ${periodText(period)}; ${percentage(p0)} of them negative.`
}

/** Whether both sides say the same: then there is nothing to compare yet. */
function areEqual({ filters, other }: HeatView): boolean {
  const said = (one: HeatView['filters']) => writeFilters(new URLSearchParams(), one).toString()
  return other.journeyId === null && said(filters) === said(other.filters)
}
