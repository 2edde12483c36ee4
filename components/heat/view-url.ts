import { z } from 'zod'
import { VerbatimSort, VerbatimTag } from '@/core/feedback/verbatim'
import { AttributeKey, type HeatFilters } from '@/core/heat/filters'
import { type PriorityOrder, priorityOrders } from '@/core/heat/priority'
import { otherPrefix, readFilters, writeFilters } from './filters-url'
import { type HeatTab, heatTabs } from './heat-tabs'

/** Stages by lane or channel; or touchpoints by month, segment or the values of an attribute. */
export type StageColumns = 'lane' | 'channel'
export type GridColumns = StageColumns | 'month' | 'segment' | `attr:${string}`

/** All that the heat page shows, as its address says it: a link shows the same view. */
export type HeatView = {
  tab: HeatTab
  columns: GridColumns
  filters: HeatFilters
  /** What the priority list is sorted by. */
  order: PriorityOrder
  /** Verbatims of these touchpoints alone; empty: of all. */
  touchpointIds: string[]
  negativeOnly: boolean
  /** Verbatims with these words; empty: with any. */
  search: string
  sort: VerbatimSort
  starredOnly: boolean
  /** Verbatims that carry this tag; empty: any. */
  tag: string
  /** What a comparison sets beside `filters`: other filters, of this journey (null) or another. */
  other: { journeyId: string | null; filters: HeatFilters }
}

const Id = z.uuid()
const otherJourney = `${otherPrefix}journey`

/** The view that an address means; what it does not say takes the first choice. */
export function readView(query: URLSearchParams): HeatView {
  return {
    tab: heatTabs.find((tab) => tab === query.get('tab')) ?? 'grid',
    columns: columnsOf(query.get('by') ?? ''),
    filters: readFilters(query),
    order: priorityOrders.find((order) => order === query.get('order')) ?? 'heat',
    touchpointIds: query
      .getAll('at')
      .filter((id) => Id.safeParse(id).success)
      .slice(0, 500),
    negativeOnly: query.get('negative') === '1',
    search: (query.get('q') ?? '').slice(0, 200),
    sort: VerbatimSort.safeParse(query.get('sort')).data ?? 'newest',
    starredOnly: query.get('starred') === '1',
    tag: VerbatimTag.safeParse(query.get('tag')).data ?? '',
    other: {
      journeyId: Id.safeParse(query.get(otherJourney)).data ?? null,
      filters: readFilters(query, otherPrefix),
    },
  }
}

function columnsOf(text: string): GridColumns {
  if (text === 'channel' || text === 'month' || text === 'segment') return text
  const key = text.startsWith('attr:') ? AttributeKey.safeParse(text.slice('attr:'.length)) : null
  return key?.success ? `attr:${key.data}` : 'lane'
}

const ownKeys = [
  'tab',
  'by',
  'order',
  'at',
  'negative',
  'q',
  'sort',
  'starred',
  'tag',
  otherJourney,
]

/** The address of a view, shortest form; keys of others in `query` stay. */
export function writeView(query: URLSearchParams, view: HeatView): URLSearchParams {
  const next = writeFilters(writeFilters(query, view.filters), view.other.filters, otherPrefix)
  for (const key of ownKeys) next.delete(key)
  if (view.tab !== 'grid') next.set('tab', view.tab)
  if (view.columns !== 'lane') next.set('by', view.columns)
  if (view.order !== 'heat') next.set('order', view.order)
  for (const id of view.touchpointIds) next.append('at', id)
  if (view.negativeOnly) next.set('negative', '1')
  if (view.search !== '') next.set('q', view.search)
  if (view.sort !== 'newest') next.set('sort', view.sort)
  if (view.starredOnly) next.set('starred', '1')
  if (view.tag !== '') next.set('tag', view.tag)
  if (view.other.journeyId) next.set(otherJourney, view.other.journeyId)
  return next
}
