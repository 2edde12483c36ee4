'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { HeatFilters } from '@/core/heat/filters'

export type VerbatimChoice = {
  journeyId: string
  /** Empty: all touchpoints. */
  touchpointIds: readonly string[]
  filters: HeatFilters
  negativeOnly: boolean
}

/** Verbatims, newest first, page by page. */
export function useVerbatims({ journeyId, touchpointIds, filters, negativeOnly }: VerbatimChoice) {
  const trpc = useTRPC()
  return useInfiniteQuery(
    trpc.feedback.verbatims.infiniteQueryOptions(
      {
        journeyId,
        filters,
        limit: 30,
        touchpointIds: touchpointIds.length > 0 ? [...touchpointIds] : undefined,
        negativeOnly: negativeOnly || undefined,
      },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        placeholderData: keepPreviousData,
        refetchOnWindowFocus: 'always',
      },
    ),
  )
}
