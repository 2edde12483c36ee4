'use client'

import { useMemo } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { cn } from '@/components/ui/cn'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { BasisLine } from './basis-line'
import { isFiltered } from './filters-url'
import { type GridSlot, type GridWords, gridModel } from './grid-model'
import { HeatGrid } from './heat-grid'
import { HeatLegend } from './heat-legend'
import { periodText } from './number-text'
import { NoFeedback } from './place-overview'
import { useHeatGrid } from './queries'
import type { ViewProps } from './view-props'
import type { GridColumns } from './view-url'

const words: Record<GridColumns, GridWords> = {
  lane: {
    allColumns: 'All lanes',
    allRows: 'All stages',
    nameless: 'Untitled',
    noColumn: 'Untitled',
  },
  channel: {
    allColumns: 'All channels',
    allRows: 'All stages',
    nameless: 'Untitled',
    noColumn: 'No channel',
  },
}

/** Heat by stage, and by lane or channel; a field leads to its verbatims. */
export function GridView({ journeyId, view, change, go, onImport }: ViewProps) {
  const { columns, filters } = view
  const query = useHeatGrid(journeyId, filters, columns)
  const grid = query.data
  const model = useMemo(() => (grid ? gridModel(grid, words[columns]) : null), [grid, columns])

  function open(slot: GridSlot) {
    const channels = columns === 'channel' && slot.columnId !== null ? [slot.columnId] : null
    go({
      tab: 'verbatims',
      touchpointIds: slot.touchpointIds,
      filters: channels ? { ...filters, channels } : filters,
    })
  }

  if (!grid || !model) {
    return query.error ? (
      <ErrorNotice message={failureOf(query.error).message} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton className="h-96 w-full" />
    )
  }
  if (grid.n === 0) {
    return <NoFeedback isFiltered={isFiltered(filters)} onImport={onImport} />
  }
  return (
    <div className={cn('space-y-4 transition-opacity', query.isPlaceholderData && 'opacity-60')}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <Segmented
          label="Columns of the grid"
          value={columns}
          onChange={(next) => change({ columns: next })}
          options={[
            { value: 'lane', label: 'Stage × lane' },
            { value: 'channel', label: 'Stage × channel' },
          ]}
        />
        <HeatLegend />
      </div>
      <HeatGrid
        model={model}
        label={columns === 'lane' ? 'Heat by stage and lane' : 'Heat by stage and channel'}
        period={grid.period ? periodText(grid.period) : periodText(filters)}
        onOpen={open}
      />
      <BasisLine basis={grid} />
    </div>
  )
}
