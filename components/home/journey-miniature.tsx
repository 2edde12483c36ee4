'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Miniature } from '@/components/editor/picture/miniature'
import { useTRPC } from '@/components/trpc/client'
import type { JourneyItem } from './journey'
import { useInView } from './use-in-view'

type Props = { journey: Pick<JourneyItem, 'id' | 'version' | 'responses'> }

/**
 * The map as it is now, small, with its heat. It is fetched when the card comes
 * near the window, and again when the list tells of a newer version.
 */
export function JourneyMiniature({ journey }: Props) {
  const [ref, seen] = useInView<HTMLDivElement>()
  const map = useMap(journey, seen)
  return (
    <div
      ref={ref}
      aria-hidden="true"
      className="aspect-[2/1] overflow-hidden rounded-t-md border-b bg-canvas"
    >
      {map?.records.size === 0 ? (
        <p className="grid h-full place-items-center text-muted-foreground text-xs">
          Nothing is mapped yet
        </p>
      ) : map ? (
        <Miniature records={map.records} heat={map.heat} className="block size-full animate-fade" />
      ) : null}
    </div>
  )
}

function useMap({ id, version, responses }: Props['journey'], seen: boolean) {
  const trpc = useTRPC()
  const input = { journeyId: id }
  const { data: map, refetch: refetchMap } = useQuery(
    trpc.journey.records.queryOptions(input, {
      enabled: seen,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  const { data: heat, refetch: refetchHeat } = useQuery(
    trpc.heat.map.queryOptions(input, {
      enabled: seen && responses > 0,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  )
  const known = map?.version
  useEffect(() => {
    if (known !== undefined && known < version) void refetchMap()
  }, [known, version, refetchMap])
  const counted = heat?.n
  useEffect(() => {
    if (counted !== undefined && counted !== responses) void refetchHeat()
  }, [counted, responses, refetchHeat])
  const records = useMemo(
    () => map && new Map(map.records.map((record) => [record.id, record])),
    [map],
  )
  return records && { records, heat: heat ?? null }
}
