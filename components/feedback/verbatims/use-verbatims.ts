'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { VerbatimSort } from '@/core/feedback/verbatim'
import type { HeatFilters } from '@/core/heat/filters'

export type VerbatimChoice = {
  journeyId: string
  /** Empty: all touchpoints. */
  touchpointIds: readonly string[]
  filters: HeatFilters
  negativeOnly: boolean
  /** Absent or empty: any words. */
  search?: string
  sort?: VerbatimSort
  starredOnly?: boolean
  tag?: string
}

/** Verbatims, page by page, newest first unless said otherwise. */
export function useVerbatims({
  journeyId,
  touchpointIds,
  filters,
  negativeOnly,
  search,
  sort,
  starredOnly,
  tag,
}: VerbatimChoice) {
  const trpc = useTRPC()
  return useInfiniteQuery(
    trpc.feedback.verbatims.infiniteQueryOptions(
      {
        journeyId,
        filters,
        limit: 30,
        touchpointIds: touchpointIds.length > 0 ? [...touchpointIds] : undefined,
        negativeOnly: negativeOnly || undefined,
        search: search?.trim() || undefined,
        sort,
        starredOnly: starredOnly || undefined,
        tag: tag || undefined,
      },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: 'always',
      },
    ),
  )
}
