'use client'

import { useMemo } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { cn } from '@/components/ui/cn'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import type { HeatFilters } from '@/core/heat/filters'
import { lastDayOf } from '@/core/heat/trend'
import type { HeatGrid as Grid } from '@/core/heat/views'
import { BasisLine } from './basis-line'
import { isFiltered } from './filters-url'
import { type GridModel, type GridSlot, gridModel } from './grid-model'
import { HeatGrid } from './heat-grid'
import { count, monthText, periodText } from './number-text'
import { NoFeedback } from './place-overview'
import { type CrossBy, useHeatCross } from './queries'
import type { ViewProps } from './view-props'

/** Rows that are drawn; the hottest come first. */
const mostRows = 60

/** Touchpoints against months, the values of an attribute or segments; a field leads to its verbatims. */
export function CrossView({
  journeyId,
  view,
  go,
  onImport,
  by,
}: Pick<ViewProps, 'journeyId' | 'view' | 'go' | 'onImport'> & { by: CrossBy }) {
  const { filters } = view
  const query = useHeatCross(journeyId, filters, by)
  const grid = query.data
  const model = useMemo(() => (grid ? modelOf(grid, by) : null), [grid, by])
  if (!grid || !model) {
    return query.error ? (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton className="h-96 w-full" />
    )
  }
  if (grid.n === 0) return <NoFeedback isFiltered={isFiltered(filters)} onImport={onImport} />
  const open = ({ touchpointIds, columnId }: GridSlot) =>
    go({ tab: 'verbatims', touchpointIds, filters: within(filters, by, columnId) })
  return (
    <div className={cn('space-y-4 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      <HeatGrid
        model={model}
        label={labels[by.what]}
        period={grid.period ? periodText(grid.period) : periodText(filters)}
        onOpen={open}
      />
      {grid.rows.length > mostRows ? (
        <p className="text-muted-foreground text-sm">
          {`The hottest ${mostRows} of ${count(grid.rows.length)} touchpoints are shown; the last row counts all of them.`}
        </p>
      ) : null}
      <BasisLine basis={grid} />
    </div>
  )
}

const labels: Record<CrossBy['what'], string> = {
  month: 'Heat by touchpoint and month',
  attribute: 'Heat by touchpoint and value of the attribute',
  segment: 'Heat by touchpoint and segment',
}

function modelOf(grid: Grid, by: CrossBy): GridModel {
  const columns = grid.columns.map((column) => ({ ...column, title: columnTitle(column, by) }))
  const model = gridModel(
    { ...grid, columns },
    {
      allColumns: 'All',
      allRows: 'All touchpoints',
      nameless: 'Untitled',
      noColumn: 'No name',
    },
  )
  const last = model.rows.at(-1)
  if (model.rows.length <= mostRows + 1 || !last) return model
  return { ...model, rows: [...model.rows.slice(0, mostRows), last] }
}

function columnTitle({ id, title }: { id: string; title: string }, by: CrossBy): string {
  if (by.what === 'month') return monthText(id)
  if (by.what === 'segment') return title
  if (id === 'rest') return 'Other values'
  return id === 'missing' ? 'Not known' : title || 'empty'
}

/** The filters of one column beside those that hold; null: the column of all. */
function within(filters: HeatFilters, by: CrossBy, columnId: string | null): HeatFilters {
  if (columnId === null) return filters
  if (by.what === 'segment') return { ...filters, segmentIds: [columnId] }
  if (by.what === 'month') {
    const [from, to] = [columnId, lastDayOf(columnId)]
    return {
      ...filters,
      from: filters.from && filters.from > from ? filters.from : from,
      to: filters.to && filters.to < to ? filters.to : to,
    }
  }
  const { key } = by
  const others = (filters.attributes ?? []).filter((one) => one.key !== key)
  if (columnId === 'rest') return filters
  return {
    ...filters,
    attributes: [
      ...others,
      columnId === 'missing'
        ? { is: 'missing' as const, key }
        : { is: 'one-of' as const, key, values: [columnId.slice('is:'.length)] },
    ],
  }
}
