'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { type Places, placesOf } from './places'

const nowhere: Places = { stages: [], touchpoints: [], laneId: null }

/** The journey's stages and touchpoints, as they are on the server now. */
export function usePlaces(journeyId: string): Places {
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.journey.records.queryOptions({ journeyId }, { refetchOnWindowFocus: 'always' }),
  )
  return useMemo(() => {
    if (!data) return nowhere
    return placesOf(new Map(data.records.map((record) => [record.id, record])))
  }, [data])
}
