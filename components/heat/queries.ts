'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { HeatFilters } from '@/core/heat/filters'
import type { GridColumns } from './view-url'

/**
 * Heat of a journey under filters. While new filters load, the last answer
 * stays, so that nothing jumps; whoever comes back to the window sees news.
 */
const calm = { placeholderData: keepPreviousData, refetchOnWindowFocus: 'always' } as const

export function useHeatMap(journeyId: string, filters: HeatFilters) {
  const trpc = useTRPC()
  return useQuery(trpc.heat.map.queryOptions({ journeyId, filters }, calm))
}

export function useHeatGrid(journeyId: string, filters: HeatFilters, columns: GridColumns) {
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
