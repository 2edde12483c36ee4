'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { HeatFilters } from '@/core/heat/filters'
import type { HeatView, StageColumns } from './view-url'

/**
 * Heat of a journey under filters. While new filters load, the last answer
 * stays, so that nothing jumps; whoever comes back to the window sees news.
 */
const calm = { placeholderData: keepPreviousData, refetchOnWindowFocus: 'always' } as const

export function useHeatMap(journeyId: string, filters: HeatFilters) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.map.queryOptions({ journeyId, filters }, calm))
}

/** All that is known of one touchpoint; of another one there is nothing to show meanwhile. */
export function useTouchpointHeat(journeyId: string, touchpointId: string, filters: HeatFilters) {
  const trpc = useTRPC()
  const input = { journeyId, touchpointId, filters }
  return useQuery(
    trpc.heat.touchpoint.queryOptions(input, {
      ...calm,
      placeholderData: (last) =>
        last?.touchpoint.touchpointId === touchpointId ? last : undefined,
    }),
  )
}

export function useHeatGrid(journeyId: string, filters: HeatFilters, columns: StageColumns) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.grid.queryOptions({ journeyId, filters, columns }, calm))
}

export function useHeatRanking(journeyId: string, filters: HeatFilters) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.ranking.queryOptions({ journeyId, filters }, calm))
}

export function useHeatFacets(journeyId: string) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.facets.queryOptions({ journeyId }, calm))
}

/** Side A is of this journey, side B what `other` says. */
export function useComparison(journeyId: string, filters: HeatFilters, other: HeatView['other']) {
  const trpc = useTRPC()
  const side = { journeyId: other.journeyId ?? undefined, filters: other.filters }
  return useQuery(trpc.heat.compare.queryOptions({ journeyId, filters, other: side }, calm))
}

export function useHeatTrend(journeyId: string, filters: HeatFilters) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.trend.queryOptions({ journeyId, filters }, calm))
}

/** What touchpoints are set against. */
export type CrossBy = { what: 'month' } | { what: 'segment' } | { what: 'attribute'; key: string }

export function useHeatCross(journeyId: string, filters: HeatFilters, by: CrossBy) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.cross.queryOptions({ journeyId, filters, by }, calm))
}

/** Which attributes and segments there are to set against; none for whom they are not. */
export function useCrossChoices(journeyId: string) {
  const trpc = useTRPC()
  const journey = useQuery(trpc.journey.get.queryOptions({ journeyId })).data
  const enabled = journey?.abilities.includes('feedback.read') ?? false
  const workspaceId = journey?.workspaceId ?? ''
  return {
    attributes: useQuery(trpc.heat.attributes.queryOptions({ journeyId }, { enabled })).data ?? [],
    segments: useQuery(trpc.segment.list.queryOptions({ workspaceId }, { enabled })).data ?? [],
  }
}

export function usePriority(journeyId: string, filters: HeatFilters) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.priority.queryOptions({ journeyId, filters }, calm))
}
