'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/trpc/client'
import { isMoving } from './import-state'

/** All imports of a journey, newest first; asked again while one of them moves. */
export function useImports(journeyId: string) {
  const trpc = useTRPC()
  return useQuery(
    trpc.feedback.imports.queryOptions(
      { journeyId },
      {
        refetchInterval: ({ state }) => (state.data?.some(isMoving) ? 1_000 : false),
        refetchOnWindowFocus: 'always',
      },
    ),
  )
}
