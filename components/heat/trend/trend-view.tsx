'use client'

import { useState } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { ErrorNotice } from '@/components/ui/error-notice'
import { enough, type Heat } from '@/core/heat/heat'
import { type HeatTrend, trendMonths } from '@/core/heat/trend'
import { BasisLine } from '../basis-line'
import { isFiltered } from '../filters-url'
import { HeatChip } from '../heat-chip'
import { surenessWords } from '../heat-words'
import { count, heatNumber, monthText, responses } from '../number-text'
import { PanelSkeleton } from '../panel-skeleton'
import { NoFeedback } from '../place-overview'
import { useHeatTrend } from '../queries'
import type { ViewProps } from '../view-props'
import { HowTrend } from './how-trend'
import { TrendChart } from './trend-chart'

/** Charts that are drawn before one asks for more. */
const portion = 12

/** How the heat of each touchpoint went, month by month, with how many answered. */
export function TrendView({ journeyId, view, go, onImport }: ViewProps) {
  const query = useHeatTrend(journeyId, view.filters)
  const [shown, setShown] = useState(portion)
  const trend = query.data
  if (!trend) {
    return query.error ? (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    ) : (
      <PanelSkeleton />
    )
  }
  if (trend.n === 0 || trend.months.length === 0) {
    return <NoFeedback isFiltered={isFiltered(view.filters)} onImport={onImport} />
  }
  const top = topOf(trend)
  const shared = { trend, top }
  const rest = trend.touchpoints.length - shown
  return (
    <div className={cn('space-y-4 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      <Reading months={trend.months} top={top} />
      <ul aria-label="Heat by month" className="grid items-start gap-4 md:grid-cols-2">
        <TrendCard {...shared} title="Whole journey" stageTitle="" values={trend.whole.months} />
        {trend.touchpoints.slice(0, shown).map((place) => (
          <TrendCard
            key={place.touchpointId}
            {...shared}
            title={place.title || 'Untitled'}
            stageTitle={place.stageTitle}
            heat={place.heat}
            values={place.months}
            onOpen={() => go({ tab: 'verbatims', touchpointIds: [place.touchpointId] })}
          />
        ))}
      </ul>
      {rest > 0 ? (
        <Button variant="secondary" onClick={() => setShown(shown + portion)}>
          {`Show more of ${count(rest)} others`}
        </Button>
      ) : null}
      <div className="space-y-1">
        <p className="text-muted-foreground text-sm">
          Each month is drawn towards the same average, that of all responses under the filters.
        </p>
        <BasisLine basis={trend} />
      </div>
    </div>
  )
}

/** How the charts are read. */
function Reading({ months, top }: { months: readonly string[]; top: number }) {
  const [first, last] = [months[0] ?? '', months.at(-1) ?? '']
  return (
    <p className="text-muted-foreground text-sm">
      {`${monthText(first)} to ${monthText(last)}, at most ${trendMonths} months; heat from 0 to ${heatNumber(top)}. The band is the 95% interval; a dashed line says how high the heat may be where no response was negative. The bars below count the responses; a month with fewer than ${enough} has no point.`}
    </p>
  )
}

function TrendCard({
  title,
  stageTitle,
  heat,
  trend,
  values,
  top,
  onOpen,
}: {
  title: string
  stageTitle: string
  /** Of all its responses under the filters. */
  heat?: Heat
  trend: HeatTrend
  values: readonly (Heat | null)[]
  top: number
  onOpen?: () => void
}) {
  const { months } = trend
  const latest = values.findLastIndex((month) => month?.state === 'ok')
  const last = values[latest]
  return (
    <li className="space-y-2 rounded-md border bg-card p-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="font-medium">
            <bdi className="line-clamp-2">{title}</bdi>
          </h3>
          <bdi className="block truncate text-muted-foreground text-sm">{stageTitle}</bdi>
        </div>
        {heat ? <HeatChip heat={heat} /> : null}
      </div>
      {heat ? (
        <p className="text-muted-foreground text-sm tabular-nums">
          {heat.state === 'ok'
            ? `All months: ${heatNumber(heat.heat)}, ${surenessWords(heat)}, ${responses(heat.n)}`
            : `All months: ${responses(heat.n)}, too few to say`}
        </p>
      ) : null}
      <TrendChart months={months} values={values} top={top} label={title} />
      <p
        aria-hidden="true"
        className="flex justify-between text-muted-foreground text-xs tabular-nums"
      >
        <span>{monthText(months[0] ?? '')}</span>
        <span>{monthText(months.at(-1) ?? '')}</span>
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-muted-foreground text-sm">
        <span className="tabular-nums">
          {last
            ? `${monthText(months[latest] ?? '')}: ${heatNumber(last.heat)}, ${surenessWords(last)}, ${responses(last.n)}`
            : 'No month with enough responses'}
        </span>
        {onOpen ? (
          <Button variant="link" size="sm" onClick={onOpen} className="px-0">
            Read its verbatims
          </Button>
        ) : null}
      </div>
      <HowTrend trend={trend} values={values} />
    </li>
  )
}

/** The heat at the upper edge of every chart. */
function topOf({ whole, touchpoints }: HeatTrend): number {
  const bounds = [whole, ...touchpoints].flatMap(({ months }) =>
    months.map((month) => (month?.state === 'ok' ? month.interval[1] : 0)),
  )
  const highest = bounds.reduce((most, one) => Math.max(most, one), 0.2)
  return Math.min(1, Math.ceil(highest * 10) / 10)
}
