'use client'

import { useMemo } from 'react'
import { failureOf } from '@/components/trpc/failure'
import { ChoiceSelect } from '@/components/ui/choice-select'
import { cn } from '@/components/ui/cn'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Skeleton } from '@/components/ui/skeleton'
import { BasisLine } from './basis-line'
import { CrossView } from './cross-view'
import { isFiltered } from './filters-url'
import { type GridSlot, type GridWords, gridModel } from './grid-model'
import { HeatGrid } from './heat-grid'
import { HeatLegend } from './heat-legend'
import { periodText } from './number-text'
import { NoFeedback } from './place-overview'
import { type CrossBy, useCrossChoices, useHeatGrid } from './queries'
import type { ViewProps } from './view-props'
import type { GridColumns, StageColumns } from './view-url'

const words: Record<StageColumns, GridWords> = {
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

/** Heat as a grid: of stages, or of touchpoints; a field leads to its verbatims. */
export function GridView(props: ViewProps) {
  const { columns } = props.view
  const by = useMemo(() => crossOf(columns), [columns])
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <GridChoice {...props} />
        <HeatLegend />
      </div>
      {by ? (
        <CrossView {...props} by={by} />
      ) : (
        <StageGrid {...props} columns={stageColumns(columns)} />
      )}
    </div>
  )
}

const stageColumns = (columns: GridColumns): StageColumns =>
  columns === 'channel' ? 'channel' : 'lane'

/** Null: a grid of stages. */
function crossOf(columns: GridColumns): CrossBy | null {
  if (columns === 'lane' || columns === 'channel') return null
  if (columns === 'month' || columns === 'segment') return { what: columns }
  return { what: 'attribute', key: columns.slice('attr:'.length) }
}

/** What stands against what. */
function GridChoice({ journeyId, view, change }: ViewProps) {
  const { attributes, segments } = useCrossChoices(journeyId)
  const { columns } = view
  const names = new Map<GridColumns, string>([
    ['lane', 'Stage × lane'],
    ['channel', 'Stage × channel'],
    ['month', 'Touchpoint × month'],
  ])
  if (segments.length > 0 || columns === 'segment') names.set('segment', 'Touchpoint × segment')
  for (const { key, label } of attributes) names.set(`attr:${key}`, `Touchpoint × ${label}`)
  // Of an old link, or while the attributes load.
  if (!names.has(columns)) names.set(columns, `Touchpoint × ${columns.slice('attr:'.length)}`)
  return (
    <ChoiceSelect<string>
      aria-label="Rows and columns of the grid"
      className="w-auto max-w-72"
      value={columns}
      names={Object.fromEntries(names)}
      onChange={(next) => change({ columns: next as GridColumns })}
    />
  )
}

/** Heat by stage, and by lane or channel. */
function StageGrid({
  journeyId,
  view,
  go,
  onImport,
  columns,
}: ViewProps & { columns: StageColumns }) {
  const { filters } = view
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
