'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import type { Ability } from '@/core/access/roles'

/** What one may do with this journey; nothing while that is not known. */
export function useAbilities(journeyId: string): readonly Ability[] {
  const trpc = useTRPC()
  return useQuery(trpc.journey.get.queryOptions({ journeyId })).data?.abilities ?? []
}
