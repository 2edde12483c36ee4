import { z } from 'zod'
import type { HeatFilters } from '@/core/heat/filters'
import { readFilters, writeFilters } from './filters-url'

export const heatTabs = ['grid', 'ranking', 'verbatims', 'imports'] as const
export type HeatTab = (typeof heatTabs)[number]
export type GridColumns = 'lane' | 'channel'

/** All that the heat page shows, as its address says it: a link shows the same view. */
export type HeatView = {
  tab: HeatTab
  columns: GridColumns
  filters: HeatFilters
  /** Verbatims of these touchpoints alone; empty: of all. */
  touchpointIds: string[]
  negativeOnly: boolean
}

const Id = z.uuid()

/** The view that an address means; what it does not say takes the first choice. */
export function readView(query: URLSearchParams): HeatView {
  return {
    tab: heatTabs.find((tab) => tab === query.get('tab')) ?? 'grid',
    columns: query.get('by') === 'channel' ? 'channel' : 'lane',
    filters: readFilters(query),
    touchpointIds: query
      .getAll('at')
      .filter((id) => Id.safeParse(id).success)
      .slice(0, 500),
    negativeOnly: query.get('negative') === '1',
  }
}

/** The address of a view, shortest form; keys of others in `query` stay. */
export function writeView(query: URLSearchParams, view: HeatView): URLSearchParams {
  const next = writeFilters(query, view.filters)
  for (const key of ['tab', 'by', 'at', 'negative']) next.delete(key)
  if (view.tab !== 'grid') next.set('tab', view.tab)
  if (view.columns !== 'lane') next.set('by', view.columns)
  for (const id of view.touchpointIds) next.append('at', id)
  if (view.negativeOnly) next.set('negative', '1')
  return next
}
